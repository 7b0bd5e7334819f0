package homeward.chassis.failures;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

import homeward.chassis.deciding.Refusal;
import homeward.journal.JournalUnavailable;

/**
 * Classifies exceptions for all background work: relay, projections, policies, deadlines, ledger and upkeep. The kind
 * determines the reaction, so that all of them treat the same exception alike; they also log through it.
 */
public sealed interface Failure {

    Throwable cause();

    /**
     * Broker, store, issuer or network do not answer, or another writer was faster. Transient: retried without limit,
     * with growing pauses; not ready in the meantime.
     */
    record Outage(Throwable cause) implements Failure {}

    /**
     * A programming error or unreadable data: a retry fails again. The affected unit, usually one stream, is parked and
     * raises an alarm; everything else continues.
     */
    record Defect(Throwable cause) implements Failure {}

    /** The process can no longer be trusted: out of memory, a missing class, a failed assertion. It reports DOWN. */
    record Fatal(Throwable cause) implements Failure {}

    /** Error codes of a MongoDB server that reject a request for its content; a retry is rejected again. */
    Set<Integer> MALFORMED = Set.of(2, 9, 14, 22, 67, 85, 86, 121, 10334, 11000, 17280);

    /**
     * Classifies an exception. A stack overflow while one event is read or decided on is a defect, since the process is
     * still sound; any other {@link Error} among the causes is fatal.
     */
    static Failure of(Throwable thrown) {
        boolean outage = false;
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof Error && !(cause instanceof StackOverflowError)) {
                return new Fatal(thrown);
            }
            outage |= passes(cause);
        }
        return outage ? new Outage(thrown) : new Defect(thrown);
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal.overtaken();
            case Transient _, JournalUnavailable _, TimeoutException _ -> true;
            case SocketException _, UnknownHostException _, InterruptedIOException _, ClosedChannelException _ -> true;
            case MongoWriteException _ -> false;
            case MongoBulkWriteException bulk -> bulk.getWriteErrors().isEmpty();
            case MongoCommandException refused -> !MALFORMED.contains(refused.getErrorCode());
            case MongoException _ -> true;
            case SerializationException _, RecordTooLargeException _, ConfigException _ -> false;
            case KafkaException _ -> true;
            default -> false;
        };
    }

    /** Logs an outage in one line, anything else with types and code locations; never a message. */
    default void log(Logger log, String what) {
        switch (this) {
            case Outage(Throwable cause) ->
                log.warnf("%s: outage, retrying until it ends: %s", what, Causes.types(cause));
            case Defect(Throwable cause) -> log.errorf("%s: defect%n%s", what, Causes.trace(cause));
            case Fatal(Throwable cause) -> log.fatalf("%s: fatal error%n%s", what, Causes.trace(cause));
        }
    }
}
