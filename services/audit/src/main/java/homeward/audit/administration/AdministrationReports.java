package homeward.audit.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.audit.administration.ErasuresReport.Erasure;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.histories.LedgerEntry;
import homeward.histories.LedgerPlace;
import homeward.histories.LedgerSearch;

/** Writes reports for the administrators of the caller's state. */
@Singleton
class AdministrationReports {

    private static final int MOST_WAITING = 200;
    private static final int PAGE_OF_PROPOSALS = 1_000;
    private static final int MOST_PAGES = 20;
    private static final int MOST_USERS = 500;
    /** Of entries, and of steps: of a state that does more, a report begins later. */
    private static final int MOST_ACTS = 200_000;

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration USUAL = Duration.ofDays(90);

    private final LedgerSearch search;
    private final Caller caller;
    private final Clock clock;

    AdministrationReports(LedgerSearch search, Caller caller, Clock clock) {
        this.search = search;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal if the cursor is none */
    ErasuresReport erasures(@Nullable String cursor, int size) {
        StateCode state = caller.state();
        LedgerPlace before = cursor == null ? null : LedgerPlace.parse(cursor);
        List<LedgerEntry> found = search.own(state, PersonDataErased.class.getSimpleName(), before, size + 1);
        List<LedgerEntry> page = found.subList(0, Math.min(size, found.size()));
        return new ErasuresReport(
                waiting(state),
                page.stream().flatMap(entry -> erasures(entry).stream()).toList(),
                found.size() > size ? LedgerPlace.of(page.getLast()).text() : null);
    }

    /** The newest; one whose person was erased meanwhile, on whatever ground, waits no more. */
    private List<Erasure> waiting(StateCode state) {
        List<Erasure> waiting = new ArrayList<>();
        LedgerPlace before = null;
        boolean more = true;
        for (int page = 0; more && page < MOST_PAGES && waiting.size() < MOST_WAITING; page++) {
            List<LedgerEntry> proposals =
                    search.own(state, ErasureProposed.class.getSimpleName(), before, PAGE_OF_PROPOSALS);
            Set<PersonId> erased = search.erased(
                    state,
                    proposals.stream()
                            .flatMap(proposal -> proposal.persons().stream())
                            .collect(Collectors.toSet()));
            proposals.stream()
                    .flatMap(proposal -> erasures(proposal).stream())
                    .filter(one -> !erased.contains(one.personId()))
                    .forEach(waiting::add);
            more = proposals.size() == PAGE_OF_PROPOSALS;
            before = more ? LedgerPlace.of(proposals.getLast()) : before;
        }
        return waiting.subList(0, Math.min(MOST_WAITING, waiting.size()));
    }

    private static List<Erasure> erasures(LedgerEntry entry) {
        return entry.persons().stream()
                .map(person -> new Erasure(
                        entry.caseId(),
                        person,
                        String.valueOf(entry.ground()),
                        entry.service(),
                        entry.actor(),
                        entry.authority(),
                        entry.at(),
                        entry.everywhere()))
                .toList();
    }

    /**
     * @param since some months ago without one; the report may begin later, and says so
     * @throws Refusal if that is more than a year ago
     */
    UsersReport users(@Nullable Instant since) {
        Instant now = clock.instant();
        if (since != null && since.isBefore(now.minus(LONGEST))) {
            throw Refusal.invalid("since", "must be at most " + LONGEST.toDays() + " days ago");
        }
        Instant from = search.since(caller.state(), since == null ? now.minus(USUAL) : since, MOST_ACTS);
        UsersSeen seen = new UsersSeen();
        search.acts(caller.state(), from, seen::add);
        return seen.report(from, MOST_USERS);
    }
}
