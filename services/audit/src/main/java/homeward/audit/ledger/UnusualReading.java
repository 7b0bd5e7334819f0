package homeward.audit.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import homeward.audit.ledger.UnusualReport.Unusual;
import homeward.audit.ledger.UnusualReport.Why;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.disclosure.DisclosureEvent.PersonsSought;
import homeward.histories.LedgerEntry;

/** Looks through the readings of one state, oldest first. Not thread-safe. */
final class UnusualReading {

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * @param mostPersonsInAnHour an officer who opens the data of more persons within any hour reads in bulk
     * @param opens first hour of the office day
     * @param closes hour at which it ends
     */
    record Measure(int mostPersonsInAnHour, int opens, int closes) {}

    private final Measure measure;
    private final Function<Instant, LocalDateTime> local;
    private final Predicate<LocalDate> workingDay;
    private final Map<String, LastHour> lastHour = new HashMap<>();
    private final Map<Kind, Gathered> found = new LinkedHashMap<>();
    private long readings;

    /**
     * @param local what the clock shows in the state's capital
     * @param workingDay whether its offices work that day
     */
    UnusualReading(Measure measure, Function<Instant, LocalDateTime> local, Predicate<LocalDate> workingDay) {
        this.measure = measure;
        this.local = local;
        this.workingDay = workingDay;
    }

    private record Kind(Why why, LocalDate day, String actor, String authority) {}

    private static final class Gathered {
        private final Set<PersonId> persons = new HashSet<>();
        private final Set<CaseId> cases = new HashSet<>();
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
        private long readings;

        void add(LedgerEntry entry) {
            readings++;
            persons.addAll(entry.persons());
            if (!entry.kind().equals(PersonsSought.class.getSimpleName())) {
                cases.add(entry.caseId());
            }
            first = entry.at().isBefore(first) ? entry.at() : first;
            last = entry.at().isAfter(last) ? entry.at() : last;
        }
    }

    void add(LedgerEntry entry) {
        readings++;
        LocalDateTime at = local.apply(entry.at());
        if (at.getHour() < measure.opens() || at.getHour() >= measure.closes() || !workingDay.test(at.toLocalDate())) {
            gathered(Why.OFF_HOURS, entry).add(entry);
        }
        LastHour hour = lastHour.computeIfAbsent(entry.actor(), _ -> new LastHour());
        hour.add(entry);
        if (hour.persons() > measure.mostPersonsInAnHour()) {
            hour.takeNew().forEach(one -> gathered(Why.BULK, one).add(one));
        }
    }

    /** What one officer read within the hour before the last reading. */
    private static final class LastHour {
        private final Deque<LedgerEntry> all = new ArrayDeque<>();
        /** The last of them, which were not taken yet. */
        private final Deque<LedgerEntry> untaken = new ArrayDeque<>();

        private final Map<PersonId, Integer> readings = new HashMap<>();

        void add(LedgerEntry entry) {
            all.addLast(entry);
            untaken.addLast(entry);
            entry.persons().forEach(person -> readings.merge(person, 1, Integer::sum));
            Instant before = entry.at().minus(HOUR);
            while (!all.getFirst().at().isAfter(before)) {
                all.removeFirst()
                        .persons()
                        .forEach(person -> readings.computeIfPresent(person, (_, n) -> n == 1 ? null : n - 1));
            }
            while (!untaken.isEmpty() && !untaken.getFirst().at().isAfter(before)) {
                untaken.removeFirst();
            }
        }

        int persons() {
            return readings.size();
        }

        /** Each is returned once. */
        List<LedgerEntry> takeNew() {
            List<LedgerEntry> taken = List.copyOf(untaken);
            untaken.clear();
            return taken;
        }
    }

    private Gathered gathered(Why why, LedgerEntry entry) {
        LocalDate day = local.apply(entry.at()).toLocalDate();
        return found.computeIfAbsent(new Kind(why, day, entry.actor(), entry.authority()), _ -> new Gathered());
    }

    long readings() {
        return readings;
    }

    /** Newest day first. */
    List<Unusual> unusual() {
        List<Unusual> all = new ArrayList<>();
        found.forEach((kind, gathered) -> all.add(new Unusual(
                kind.why(),
                kind.day(),
                kind.actor(),
                kind.authority(),
                gathered.readings,
                gathered.persons.size(),
                gathered.cases.size(),
                gathered.first,
                gathered.last)));
        all.sort(Comparator.comparing(Unusual::day)
                .reversed()
                .thenComparing(Unusual::why)
                .thenComparing(Unusual::actor)
                .thenComparing(Unusual::authority));
        return all;
    }
}
