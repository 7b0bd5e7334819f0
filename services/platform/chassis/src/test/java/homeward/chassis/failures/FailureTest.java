package homeward.chassis.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParseException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.deciding.Refusal;
import homeward.journal.JournalUnavailable;

class FailureTest {

    private static final ServerAddress SERVER = new ServerAddress("localhost");

    static Stream<Throwable> outages() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("closed", SERVER),
                command(11600),
                new MongoBulkWriteException(
                        BulkWriteResult.acknowledged(0, 0, 0, 0, List.of(), List.of()),
                        List.of(),
                        null,
                        SERVER,
                        java.util.Set.of()),
                new TimeoutException("no broker"),
                new DisconnectException("closed"),
                new JournalUnavailable("not confirmed in time", null),
                new VersionMismatch("another command was faster"),
                Refusal.overtaken("the stream changes too fast"),
                new IllegalStateException(new ConnectException("refused")),
                new RuntimeException(new RuntimeException(new MongoTimeoutException("no server"))));
    }

    static Stream<Throwable> defects() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException("no such profile"),
                new ClassCastException(),
                new StackOverflowError(),
                command(2),
                new MongoBulkWriteException(
                        BulkWriteResult.acknowledged(0, 0, 0, 0, List.of(), List.of()),
                        List.of(new BulkWriteError(10334, "too large", new BsonDocument(), 0)),
                        null,
                        SERVER,
                        java.util.Set.of()),
                new RecordTooLargeException(),
                new IllegalArgumentException(new JsonParseException(null, "unreadable")),
                new IllegalStateException(new IOException("a file")),
                Refusal.rule("some-rule", "no"));
    }

    static Stream<Throwable> fatal() {
        return Stream.of(
                new OutOfMemoryError(),
                new NoClassDefFoundError(),
                new AssertionError(),
                new IllegalStateException("a task failed", new OutOfMemoryError()));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatPassesIsAnOutage(Throwable thrown) {
        assertThat(Failure.of(thrown)).isInstanceOf(Failure.Outage.class);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void whatFailsAgainIsADefect(Throwable thrown) {
        assertThat(Failure.of(thrown)).isInstanceOf(Failure.Defect.class);
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void whatTheProcessCannotBeTrustedAfterIsFatal(Throwable thrown) {
        assertThat(Failure.of(thrown)).isInstanceOf(Failure.Fatal.class);
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }
}
