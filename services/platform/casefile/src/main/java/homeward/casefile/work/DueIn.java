package homeward.casefile.work;

import java.time.Duration;
import java.time.Instant;

/** When the next thing of a case is due. */
public enum DueIn {
    OVERDUE,
    /** Within 24 hours, or overdue. */
    DAY,
    /** Within seven days, or overdue. */
    WEEK,
    /** At any moment. */
    ANY,
    /** Nothing is due at a moment. */
    NONE;

    /** @param due in milliseconds; {@link Entry#NEVER} if there is none */
    boolean holds(long due, Instant now) {
        return switch (this) {
            case OVERDUE -> due <= now.toEpochMilli();
            case DAY -> due <= now.plus(Duration.ofDays(1)).toEpochMilli();
            case WEEK -> due <= now.plus(Duration.ofDays(7)).toEpochMilli();
            case ANY -> due != Entry.NEVER;
            case NONE -> due == Entry.NEVER;
        };
    }
}
