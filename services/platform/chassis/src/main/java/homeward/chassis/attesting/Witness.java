package homeward.chassis.attesting;

import java.io.IOException;

import homeward.proofs.notes.AddCheckpoint;

/** Somebody of another state who is asked to cosign checkpoints. Source: C2SP tlog-witness. */
interface Witness {

    /**
     * @param status of HTTP
     * @param body signature lines (200) or the size that the witness cosigned last (409)
     */
    record Answer(int status, String body) {}

    Answer add(AddCheckpoint request) throws IOException;
}
