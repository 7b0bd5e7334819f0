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
 * What an exception means for whoever goes on after it. The three kinds are told apart here and nowhere else, so that
 * relay, projections, policies, deadlines, ledger and upkeep answer the same exception alike. All of them log it here too.
 */
public sealed interface Failure {

    Throwable cause();

    /**
     * Broker, store, issuer or network do not answer, or another writer was faster. It passes: whoever meets it tries
     * again for ever, with growing pauses, and is not ready meanwhile.
     */
    record Outage(Throwable cause) implements Failure {}

    /**
     * The code is wrong, or meets data it cannot read: trying again will fail again. What it is about, mostly one stream, is
     * parked and raises an alarm; everything else goes on.
     */
    record Defect(Throwable cause) implements Failure {}

    /** The process can no longer be trusted: no memory, a class that is missing, a broken assertion. It reports DOWN. */
    record Fatal(Throwable cause) implements Failure {}

    /** Error codes with which a MongoDB server refuses a request for what it says: it will be refused again. */
    Set<Integer> MALFORMED = Set.of(2, 9, 14, 22, 67, 85, 86, 121, 10334, 11000, 17280);

    /**
     * A stack that overflows while one event is read or decided on is a defect: the thread and all others are sound. Every
     * other {@link Error}, wherever it is among the causes, is fatal.
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

    /** One line for an outage, types and places for all else; never a message. */
    default void log(Logger log, String what) {
        switch (this) {
            case Outage(Throwable cause) ->
                log.warnf("%s: held up by an outage, trying again until it works: %s", what, Causes.types(cause));
            case Defect(Throwable cause) -> log.errorf("%s: a defect%n%s", what, Causes.trace(cause));
            case Fatal(Throwable cause) -> log.fatalf("%s: cannot go on%n%s", what, Causes.trace(cause));
        }
    }
}
