package homeward.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

/** The time of a 404 does not tell a stranger whether a case exists. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class EvenTimeTest {

    @Test
    void aCaseOfOthersAndACaseOfNobodyAreBothUnknownAfterTheSameTime() {
        Opened existing = NoteCalls.open("DEU", "GEO");
        Opened invented =
                new Opened(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        assertThat(unknown(existing)).isGreaterThanOrEqualTo(EvenTime.UNKNOWN_AFTER);
        assertThat(unknown(invented)).isGreaterThanOrEqualTo(EvenTime.UNKNOWN_AFTER);
    }

    private static Duration unknown(Opened note) {
        long began = System.nanoTime();
        NoteCalls.writing("FRA", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"more\", \"stars\": 1}")
                .then()
                .statusCode(404);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
