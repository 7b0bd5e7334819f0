package homeward.chassis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import homeward.chassis.failures.Vitals;

class TopicsAtStartTest {

    private final TopicMismatch mismatch = new TopicMismatch("topic x has 3 partitions, not 12");

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Vitals vitals = new Vitals();

    @Test
    void aMismatchStopsTheStart() {
        TopicsAtStart topics = new TopicsAtStart(
                () -> {
                    throw mismatch;
                },
                vitals);

        assertThatThrownBy(() -> ensure(topics)).isSameAs(mismatch);
        assertThat(happened).isEmpty();
    }

    @Test
    void aMismatchFoundLaterStopsTheServiceThen() {
        ensure(new TopicsAtStart(
                () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new TimeoutException("no broker");
                    }
                    throw mismatch;
                },
                vitals));

        await().until(() -> happened.equals(List.of("mismatched")));
        assertThat(vitals.death()).isEmpty();
    }

    @Test
    void aBrokerThatComesLateIsWaitedFor() {
        ensure(new TopicsAtStart(
                () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new TimeoutException("no broker");
                    }
                },
                vitals));

        await().until(() -> happened.equals(List.of("started")));
    }

    private void ensure(TopicsAtStart topics) {
        topics.ensure(() -> happened.add("started"), _ -> happened.add("mismatched"));
    }
}
