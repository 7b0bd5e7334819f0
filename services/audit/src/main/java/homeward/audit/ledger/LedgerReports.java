package homeward.audit.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.audit.ledger.PersonReport.Dealing;
import homeward.audit.ledger.UnusualReading.Measure;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.histories.LedgerEntry;
import homeward.histories.LedgerPlace;
import homeward.histories.LedgerSearch;
import homeward.histories.LedgerSearch.Period;
import homeward.treaties.LocalTimes;
import homeward.treaties.WorkingDays;

/** Writes reports for the caller's state. */
@Singleton
class LedgerReports {

    /** What comes of a case, as both sides are told it. */
    private static final List<String> RESULTS = List.of(
            ReadmissionApproved.class.getSimpleName(),
            ReadmissionRefused.class.getSimpleName(),
            DeemedConsentConfirmed.class.getSimpleName(),
            HandoverCompleted.class.getSimpleName(),
            CaseClosed.class.getSimpleName());

    private final LedgerSearch search;
    private final Caller caller;
    private final Measure measure;
    private final LocalTimes times = new LocalTimes();
    private final WorkingDays days = new WorkingDays();

    LedgerReports(
            LedgerSearch search,
            Caller caller,
            @ConfigProperty(name = "homeward.audit.persons-in-an-hour", defaultValue = "40") int mostPersonsInAnHour,
            @ConfigProperty(name = "homeward.audit.office-opens", defaultValue = "6") int opens,
            @ConfigProperty(name = "homeward.audit.office-closes", defaultValue = "20") int closes) {
        this.search = search;
        this.caller = caller;
        this.measure = new Measure(mostPersonsInAnHour, opens, closes);
    }

    /** @throws Refusal if the caller's state has nothing to do with such a person, or the cursor is none */
    PersonReport about(PersonId person, Period period, @Nullable String cursor, int size) {
        StateCode state = caller.state();
        CaseId caseId = search.caseOf(person, state)
                .orElseThrow(() -> Refusal.unknown("there is no such person, or the person is not visible to you"));
        LedgerPlace after = cursor == null ? null : LedgerPlace.parse(cursor);
        List<LedgerEntry> found = search.about(person, state, period, after, size + 1);
        List<LedgerEntry> page = found.subList(0, Math.min(size, found.size()));
        return new PersonReport(
                person,
                caseId,
                page.stream().map(entry -> dealing(entry, state)).toList(),
                found.size() > size ? LedgerPlace.of(page.getLast()).text() : null);
    }

    private static Dealing dealing(LedgerEntry entry, StateCode reader) {
        return new Dealing(
                entry.kind(),
                entry.at(),
                entry.service(),
                entry.by(),
                entry.authority(),
                entry.by().equals(reader) ? entry.actor() : null,
                entry.fields(),
                entry.from(),
                entry.to(),
                entry.purpose(),
                entry.ground(),
                entry.everywhere());
    }

    /** Empty of figures if the two have no case. */
    PartnerReport with(StateCode partner, Period period) {
        StateCode state = caller.state();
        if (partner.equals(state)) {
            throw Refusal.invalid("partner", "must be another state");
        }
        UseAndResults counted = new UseAndResults(state, partner);
        search.between(state, partner, period, counted::add);
        search.steps(state, partner, period, RESULTS, counted::addResult);
        return counted.report(period);
    }

    UnusualReport unusual(Period period) {
        StateCode state = caller.state();
        UnusualReading reading =
                new UnusualReading(measure, at -> local(at, state), day -> days.isWorkingDay(day, state));
        search.readings(state, period, reading::add);
        return new UnusualReport(
                period.from(),
                period.to(),
                measure.mostPersonsInAnHour(),
                measure.opens(),
                measure.closes(),
                reading.readings(),
                reading.unusual());
    }

    /** An organisation has no time zone of its own; its hours are those of UTC. */
    private LocalDateTime local(Instant at, StateCode state) {
        return times.at(at, state).orElseGet(() -> LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
