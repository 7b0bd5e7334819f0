package homeward.chassis.failures;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.journal.JournalUnavailable;

/** Tells what will pass by itself from what needs the stream to wait. */
public final class Outage {

    private Outage() {}

    /** Whether the same command may simply be sent again: the infrastructure is away, or another writer was faster. */
    public static boolean passes(RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.rule().equals("stream-at-rest");
        }
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof MongoException || cause instanceof JournalUnavailable || cause instanceof Transient) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
