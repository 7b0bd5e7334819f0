package homeward.identification.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import homeward.chassis.time.MovableClock;
import homeward.testkit.TestTime;

/** The clock of the service under test. */
final class TestClock {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    MovableClock clock() {
        return TestTime.standing();
    }
}
