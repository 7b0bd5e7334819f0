package homeward.proofs.witness;

import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;

/** The answer of a witness. */
public sealed interface Decision {

    /** Body of an answer to a proof that does not hold. */
    String NOT_CONTINUED = "the checkpoint does not continue the last one that was cosigned\n";

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
     * @param status 400, 403, 404 or 422
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
     * The log signed a checkpoint that contradicts the last one: what was recorded has been changed. The request is the
     * evidence, whoever sent it: nobody but the log can have made its checkpoint.
     *
     * @param status 409 if both have the same size, else 422
     */
    record Contradiction(int status, String origin, long last, AddCheckpoint request) implements Decision {
        @Override
        public String body() {
            return status == 409 ? last + "\n" : NOT_CONTINUED;
        }
    }

    /**
     * The log signed a larger checkpoint, and the proof that it continues the last one does not hold. That says something
     * against whoever sent it, who need not be the log.
     */
    record Unproved(String origin, long last, AddCheckpoint request) implements Decision {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String body() {
            return NOT_CONTINUED;
        }
    }
}
