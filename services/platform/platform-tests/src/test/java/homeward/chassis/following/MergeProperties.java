package homeward.chassis.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import homeward.chassis.consuming.Arrival;

/** However the events of two services come in, they go out in one order. */
class MergeProperties {

    private static final List<String> SERVICES = List.of("identification", "request");

    @Property(tries = 200)
    void theEarlierGoesFirstAndEachServiceKeepsItsOrder(@ForAll Random random) {
        List<Arrival> all = new ArrayList<>();
        Merge merge = new Merge(SERVICES);
        List<Arrival> merged = new ArrayList<>();
        Set<String> complete = new HashSet<>();
        int[] next = {1, 1};
        int[] most = {random.nextInt(20), random.nextInt(20)};
        while (complete.size() < SERVICES.size()) {
            int service = random.nextInt(SERVICES.size());
            if (next[service] > most[service]) {
                complete.add(SERVICES.get(service));
            } else {
                Arrival event = Published.event(SERVICES.get(service), next[service]++, 0, 1, 1);
                all.add(event);
                merge.add(event);
            }
            merged.addAll(merge.take(complete::contains));
        }

        assertThat(merged).containsExactlyInAnyOrderElementsOf(all);
        // an event's position is also the millisecond at which it was recorded
        assertThat(merged)
                .extracting(event -> event.envelope().commit().position())
                .isSortedAccordingTo(Long::compare);
        for (String service : SERVICES) {
            assertThat(merge.waiting(service)).isZero();
        }
    }
}
