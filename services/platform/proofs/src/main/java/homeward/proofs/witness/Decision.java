package homeward.proofs.witness;

import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;

/** The answer of a witness. */
public sealed interface Decision {

    /** Status of the HTTP answer. */
    int status();

    /** Body of the HTTP answer. */
    String body();

    /**
     * The checkpoint is cosigned, as soon as it is stored as the last one.
     *
     * @param body lines of signatures
     * @param note the checkpoint with the log's signatures and the new ones
     */
    record Cosigned(Checkpoint checkpoint, SignedNote note, String body) implements Decision {
        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * The checkpoint is not cosigned.
     *
     * @param status 400, 403 or 404
     */
    record Refused(int status, String body) implements Decision {}

    /**
     * The log asks from another size than that of the last checkpoint.
     *
     * @param last size of the last one; the body
     * @param behind whether the log's own checkpoint is smaller than that: a replica of it is late, or the log was cut off
     */
    record OtherSize(String origin, long last, boolean behind) implements Decision {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return last + "\n";
        }
    }

    /**
     * The log signed a checkpoint that contradicts the last one: what was recorded has been changed. The note is the
     * evidence.
     *
     * @param status 409 if both have the same size, else 422
     */
    record Contradiction(int status, String origin, long last, SignedNote note) implements Decision {
        @Override
        public String body() {
            return status == 409 ? last + "\n" : "the checkpoint does not continue the last one that was cosigned\n";
        }
    }
}
