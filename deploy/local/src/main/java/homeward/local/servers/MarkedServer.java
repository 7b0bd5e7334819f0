package homeward.local.servers;

import java.util.Optional;

/** A given server, marked with the id of the installation whose data it contains. */
interface MarkedServer {

    /** Kind and address of the server, as part of a sentence, without a password. */
    String shown();

    /** @throws homeward.local.console.PlainError if it does not answer within a few seconds */
    Contents contents();

    /** Stores the id; call before any data is written. */
    void mark(String installation);

    /**
     * @param installation the stored id
     * @param data whether there is data under this installation's names
     */
    record Contents(Optional<String> installation, boolean data) {}
}
