package homeward.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.audit.ledger.PartnerReport.Exchange;
import homeward.audit.ledger.PartnerReport.Result;
import homeward.audit.ledger.PartnerReport.Use;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.histories.LedgerEntry;
import homeward.histories.LedgerSearch.Period;

class UseAndResultsTest {

    private static final StateCode OWN = new StateCode("AUT");
    private static final StateCode PARTNER = new StateCode("RUS");
    private static final Period ALWAYS = new Period(null, null);

    private final UseAndResults counted = new UseAndResults(OWN, PARTNER);

    private void entry(String kind, StateCode by, long person, @Nullable StateCode from, List<StateCode> to) {
        assertThat(Contracts.found().find("request", kind)).as(kind).isPresent();
        counted.add(new LedgerEntry(
                UUID.randomUUID(),
                kind,
                Instant.parse("2026-03-02T12:00:00Z"),
                new CaseId(new UUID(1, 1)),
                "request",
                by,
                "Office of " + by,
                "officer",
                List.of(new PersonId(new UUID(2, person))),
                List.of("details"),
                from,
                to,
                kind.equals("DataRead") ? "case-file" : null,
                null,
                null));
    }

    @Test
    void dataSentAndReceivedIsCountedByField() {
        entry("DataDisclosed", OWN, 1, OWN, List.of(PARTNER));
        entry("DataDisclosed", OWN, 1, OWN, List.of(PARTNER));
        entry("DataDisclosed", PARTNER, 2, PARTNER, List.of(OWN));

        PartnerReport report = counted.report(ALWAYS);

        assertThat(report.sent()).containsExactly(new Exchange("details", 2, 1));
        assertThat(report.received()).containsExactly(new Exchange("details", 1, 1));
    }

    @Test
    void useIsWhatTheOwnOfficersRead() {
        entry("DataRead", OWN, 1, null, List.of());
        entry("DataRead", OWN, 2, null, List.of());
        entry("DataRead", PARTNER, 3, null, List.of());

        assertThat(counted.report(ALWAYS).used()).containsExactly(new Use("case-file", "Office of AUT", 2, 2, 1));
    }

    @Test
    void correctionsErasuresAndResultsAreCounted() {
        entry("CorrectionNotified", PARTNER, 1, PARTNER, List.of(OWN));
        entry("PersonDataErased", OWN, 1, null, List.of());
        entry("PersonDataErased", PARTNER, 1, null, List.of());
        entry("DataWithheld", OWN, 1, null, List.of());
        counted.addResult("CaseClosed");

        PartnerReport report = counted.report(ALWAYS);

        assertThat(report.corrections()).isOne();
        assertThat(report.erasures()).isOne();
        assertThat(report.withheld()).isOne();
        assertThat(report.results()).containsExactly(new Result("CaseClosed", 1));
    }
}
