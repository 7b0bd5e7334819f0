package homeward.local.servers;

import java.util.Optional;

/** A given server that keeps the id of the installation whose data it holds. */
interface MarkedServer {

    /** What it is and where, fit for a sentence and without a password. */
    String shown();

    /** @throws homeward.local.console.PlainError if it does not answer within seconds */
    Contents contents();

    /** Keeps the id; data of this installation follows. */
    void mark(String installation);

    /**
     * @param installation the id kept there
     * @param data whether there is data under this installation's names
     */
    record Contents(Optional<String> installation, boolean data) {}
}
