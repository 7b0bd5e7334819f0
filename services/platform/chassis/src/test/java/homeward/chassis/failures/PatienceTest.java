package homeward.chassis.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void anOutageIsWaitedOut() {
        String result = new Patience(() -> false).untilItWorks("Trying", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new MongoTimeoutException("no server");
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aDefectIsNotTriedAgain() {
        assertThatThrownBy(() -> new Patience(() -> false).untilItWorks("Trying", () -> {
                    attempts.incrementAndGet();
                    throw new NullPointerException();
                }))
                .isInstanceOf(NullPointerException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void theWaitingEndsWithTheProcess() {
        assertThatThrownBy(() -> new Patience(() -> attempts.get() == 2).untilItWorks("Trying", () -> {
                    attempts.incrementAndGet();
                    throw new MongoTimeoutException("no server");
                }))
                .isInstanceOf(Patience.Stopped.class);
    }
}
