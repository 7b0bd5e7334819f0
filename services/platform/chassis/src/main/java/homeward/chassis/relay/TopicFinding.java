package homeward.chassis.relay;

import org.apache.kafka.common.TopicPartition;

/**
 * The first place of a partition at which an events topic is not what its journal says.
 *
 * @param position of the commit in the journal that this is about
 * @param offset in the partition at which it shows; that of the end if something is missing there
 */
public record TopicFinding(Kind kind, TopicPartition partition, long offset, long position) {

    /** What was done to the topic. */
    public enum Kind {
        ALTERED("the record is not the one that was published"),
        MISSING("its record is not there"),
        SWAPPED("its record lies behind later ones"),
        INSERTED("before it lies a record that is not in the journal"),
        REPEATED("its record is there again"),
        CUT_OFF("the partition ends before its record");

        private final String message;

        Kind(String message) {
            this.message = message;
        }
    }

    /** A clause without personal data. */
    public String message() {
        return kind.message;
    }
}
