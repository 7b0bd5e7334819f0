package homeward.chassis.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import homeward.chassis.consuming.Arrival;

/** However the partitions are read, and whatever is read again: the journal's order, each event once. */
class JournalOrderProperties {

    private static final String SERVICE = "request";

    @Property(tries = 300)
    void theOrderIsTheJournals(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int commits) {
        List<Arrival> journal = journal(random, commits);
        JournalOrder order = new JournalOrder(Marks.FIRST);
        List<Arrival> delivered = new ArrayList<>();

        for (Arrival event : shuffled(random, journal)) {
            order.add(event);
            delivered.addAll(order.take());
        }

        assertThat(delivered).containsExactlyElementsOf(journal);
        assertThat(order.waits()).isFalse();
    }

    @Property(tries = 300)
    void whoContinuesAnywhereGetsExactlyTheRest(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int commits) {
        List<Arrival> journal = journal(random, commits);
        int had = random.nextInt(journal.size());
        Marks place = Marks.NONE;
        for (Arrival event : journal.subList(0, had)) {
            place = place.after(event);
        }
        JournalOrder order = new JournalOrder(place.of(SERVICE));
        List<Arrival> delivered = new ArrayList<>();

        for (Arrival event : shuffled(random, journal)) {
            order.add(event);
            delivered.addAll(order.take());
        }

        assertThat(delivered).containsExactlyElementsOf(journal.subList(had, journal.size()));
    }

    @Property(tries = 300)
    void nothingBehindAMissingEventIsDeliveredBeforeItIsGivenUp(
            @ForAll Random random, @ForAll @IntRange(min = 3, max = 60) int commits) {
        List<Arrival> journal = journal(random, commits);
        int missing = random.nextInt(journal.size() - 1);
        JournalOrder order = new JournalOrder(Marks.FIRST);
        List<Arrival> delivered = new ArrayList<>();

        for (Arrival event : journal) {
            if (event != journal.get(missing)) {
                order.add(event);
            }
        }
        delivered.addAll(order.take());
        assertThat(delivered).containsExactlyElementsOf(journal.subList(0, missing));
        assertThat(order.waits()).isTrue();

        order.giveUp();
        assertThat(order.take()).containsExactlyElementsOf(journal.subList(missing + 1, journal.size()));
    }

    @Example
    void aPlaceSaysWhatIsStillWanted() {
        Arrival first = Published.event(SERVICE, 1, 0, 2, 1);
        Arrival second = Published.event(SERVICE, 1, 1, 2, 1);
        Arrival other = Published.event("identification", 1, 0, 1, 1);
        Marks place = Marks.NONE.after(first);

        assertThat(place.wants(first)).isFalse();
        assertThat(place.wants(second)).isTrue();
        assertThat(place.wants(other)).isTrue();
        assertThat(place.after(first)).isEqualTo(place);
        assertThat(place.covers(Marks.NONE)).isTrue();
        assertThat(Marks.NONE.covers(place)).isFalse();
        assertThat(place.join(Marks.NONE.after(other)))
                .isEqualTo(Marks.NONE.after(other).after(first));
    }

    /** Commits of one to three events, of a few cases. */
    private static List<Arrival> journal(Random random, int commits) {
        List<Arrival> journal = new ArrayList<>();
        for (int position = 1; position <= commits; position++) {
            int count = 1 + random.nextInt(3);
            int caseNumber = random.nextInt(20);
            for (int index = 0; index < count; index++) {
                journal.add(Published.event(SERVICE, position, index, count, caseNumber));
            }
        }
        return journal;
    }

    /** Each partition in order, otherwise at random; now and then a partition is read again from its beginning. */
    private static List<Arrival> shuffled(Random random, List<Arrival> journal) {
        Map<Integer, Deque<Arrival>> partitions = new TreeMap<>();
        Map<Integer, List<Arrival>> whole = new TreeMap<>();
        journal.forEach(event -> {
            int partition = event.partition().partition();
            partitions.computeIfAbsent(partition, _ -> new ArrayDeque<>()).add(event);
            whole.computeIfAbsent(partition, _ -> new ArrayList<>()).add(event);
        });
        List<Arrival> read = new ArrayList<>();
        while (!partitions.isEmpty()) {
            List<Integer> left = List.copyOf(partitions.keySet());
            int partition = left.get(random.nextInt(left.size()));
            List<Arrival> again = random.nextInt(20) == 0 ? whole.remove(partition) : null;
            if (again != null) {
                partitions.put(partition, new ArrayDeque<>(again));
            }
            Deque<Arrival> queue = partitions.getOrDefault(partition, new ArrayDeque<>());
            if (!queue.isEmpty()) {
                read.add(queue.removeFirst());
            }
            if (queue.isEmpty()) {
                partitions.remove(partition);
            }
        }
        return read;
    }
}
