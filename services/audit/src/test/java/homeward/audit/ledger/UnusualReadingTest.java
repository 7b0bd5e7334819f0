package homeward.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.audit.ledger.UnusualReading.Measure;
import homeward.audit.ledger.UnusualReport.Unusual;
import homeward.audit.ledger.UnusualReport.Why;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.histories.LedgerEntry;

class UnusualReadingTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final UnusualReading reading = new UnusualReading(
            new Measure(3, 6, 20),
            at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC),
            day -> !WEEKEND.contains(day.getDayOfWeek()));
    private long entries;

    private void read(String actor, Instant at, long person) {
        reading.add(new LedgerEntry(
                new UUID(1, ++entries),
                "DataRead",
                at,
                new CaseId(new UUID(2, person)),
                "request",
                new StateCode("AUT"),
                "Return office",
                actor,
                List.of(new PersonId(new UUID(3, person))),
                List.of("details"),
                null,
                List.of(),
                "case-file",
                null,
                null));
    }

    @Test
    void ordinaryWorkIsNotUnusual() {
        for (int person = 1; person <= 3; person++) {
            read("one", MONDAY_NOON.plus(Duration.ofMinutes(person)), person);
            read("other", MONDAY_NOON.plus(Duration.ofMinutes(person)), person + 10);
        }
        read("one", MONDAY_NOON.plus(Duration.ofMinutes(70)), 4);

        assertThat(reading.unusual()).isEmpty();
        assertThat(reading.readings()).isEqualTo(7);
    }

    @Test
    void morePersonsWithinAnHourThanTheMeasureAreBulk() {
        for (int person = 1; person <= 5; person++) {
            read("one", MONDAY_NOON.plus(Duration.ofMinutes(10L * person)), person);
        }

        assertThat(reading.unusual())
                .containsExactly(new Unusual(
                        Why.BULK,
                        LocalDate.of(2026, 3, 2),
                        "one",
                        "Return office",
                        5,
                        5,
                        5,
                        MONDAY_NOON.plus(Duration.ofMinutes(10)),
                        MONDAY_NOON.plus(Duration.ofMinutes(50))));
    }

    @Test
    void theSamePersonReadAgainAndAgainIsNotBulk() {
        for (int minute = 1; minute <= 30; minute++) {
            read("one", MONDAY_NOON.plus(Duration.ofMinutes(minute)), 1);
        }

        assertThat(reading.unusual()).isEmpty();
    }

    @Test
    void readingAtNightOrOnADayOffIsOutsideTheHours() {
        read("one", Instant.parse("2026-03-02T05:59:00Z"), 1);
        read("one", Instant.parse("2026-03-02T06:00:00Z"), 2);
        read("one", Instant.parse("2026-03-02T20:00:00Z"), 3);
        read("one", Instant.parse("2026-03-07T12:00:00Z"), 4);

        assertThat(reading.unusual())
                .extracting(Unusual::why, Unusual::day, Unusual::readings)
                .containsExactly(
                        tuple(Why.OFF_HOURS, LocalDate.of(2026, 3, 7), 1L),
                        tuple(Why.OFF_HOURS, LocalDate.of(2026, 3, 2), 2L));
    }
}
