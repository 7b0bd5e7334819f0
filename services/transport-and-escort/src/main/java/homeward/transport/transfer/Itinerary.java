package homeward.transport.transfer;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.Word;

/**
 * A planned journey and its progress.
 *
 * @param escorts who escorts it, if it is escorted
 * @param planners who proposed it, named escorts, gave notice or requested transit
 * @param leaders ids of the officers who were named as its escort leader, replaced or not
 * @param notice of the transfer
 * @param departures of the legs that have begun, in order
 * @param arrivals of the legs that have ended, in order
 * @param signatures of the handover, by state
 * @param failure null unless the transfer has failed
 * @param words about suspensions on the way, in order
 */
@RecordBuilder
public record Itinerary(
        UUID id,
        Set<PersonId> travellers,
        List<Leg> legs,
        Escorts escorts,
        Instant proposedAt,
        Set<Planner> planners,
        Set<String> leaders,
        Notice notice,
        List<Instant> departures,
        List<Instant> arrivals,
        Map<StateCode, Signature> signatures,
        @Nullable Failure failure,
        List<AwaitedWord> words,
        Phase phase)
        implements ItineraryBuilder.With {

    public enum Phase {
        RUNNING,
        FAILED,
        HANDED_OVER
    }

    static Itinerary proposed(ItineraryProposed e) {
        return new Itinerary(
                e.itineraryId(),
                e.travellers(),
                e.legs(),
                new Escorts(e.escorted(), List.of()),
                e.proposedAt(),
                Set.of(e.plannedBy()),
                Set.of(),
                Notice.NONE,
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of(),
                Phase.RUNNING);
    }

    public boolean running() {
        return phase == Phase.RUNNING;
    }

    /** Planned end of the last leg. */
    public Instant plannedArrival() {
        return legs.getLast().arrives();
    }

    /** The state in which the travellers are, or to which they are on the way; empty before the first departure. */
    public Optional<StateCode> position() {
        return departures.isEmpty()
                ? Optional.empty()
                : Optional.of(legs.get(departures.size() - 1).toState());
    }

    public boolean arrived() {
        return arrivals.size() == legs.size();
    }

    /** The latest recorded moment: of the proposal, a departure or an arrival; what comes later is not before it. */
    public Instant latestMoment() {
        return Stream.of(List.of(proposedAt), departures, arrivals)
                .flatMap(List::stream)
                .max(Instant::compareTo)
                .orElse(proposedAt);
    }

    /** The later of the signatures of the handover; empty if there is none. */
    public Optional<Instant> signed() {
        return signatures.values().stream().map(Signature::signedAt).max(Instant::compareTo);
    }

    /** Whether any leg began at or after the given time. */
    public boolean departedSince(Instant moment) {
        return departures.stream().anyMatch(departure -> !departure.isBefore(moment));
    }

    /** Whether the requesting state has not (yet) decided that the travellers continue. */
    public boolean held() {
        return words.stream().anyMatch(word -> word.word() != Word.CONTINUE);
    }

    /** Whether the travellers continue in spite of the suspension. */
    public boolean continues(UUID suspension) {
        return words.stream().anyMatch(word -> word.incidentId().equals(suspension) && word.word() == Word.CONTINUE);
    }

    /** Whether the requesting state has decided to take the travellers back. */
    public boolean takenBackByWord() {
        return words.stream().anyMatch(word -> word.word() == Word.TAKE_BACK);
    }

    Itinerary with(AwaitedWord awaited) {
        return withWords(Stream.concat(words.stream(), Stream.of(awaited)).toList());
    }

    Itinerary word(UUID incident, Word given) {
        return withWords(words.stream()
                .map(one -> one.incidentId().equals(incident) ? new AwaitedWord(incident, one.personId(), given) : one)
                .toList());
    }

    public boolean escorted() {
        return escorts.required();
    }

    /** By the notice of transfer; null if none was given or it has been overtaken. */
    public @Nullable Instant earliestDeparture() {
        return notice.earliestDeparture();
    }

    /** The notice given, if any, does not permit a departure any more; without effect once the journey has begun. */
    Itinerary toBeNotifiedAnew() {
        return departures.isEmpty() && running() ? with(notice.overtaken()) : this;
    }

    Itinerary with(Notice next) {
        return with(escorts, next);
    }

    /** A notice that named other escorts is overtaken, as long as the journey has not begun. */
    Itinerary with(Escorts next) {
        return with(next, departures.isEmpty() ? notice.overtakenByEscorts() : notice);
    }

    Itinerary opened(Openings by) {
        return with(escorts.opened(by), notice);
    }

    private Itinerary with(Escorts nextEscorts, Notice nextNotice) {
        return withEscorts(nextEscorts).withNotice(nextNotice);
    }

    Itinerary departed(Instant at) {
        return withDepartures(appended(departures, at));
    }

    Itinerary arrived(Instant at) {
        return withArrivals(appended(arrivals, at));
    }

    /** Nothing changes if the leg has no such time. */
    Itinerary corrected(JourneyTime time, int leg, Instant at) {
        boolean departure = time == JourneyTime.DEPARTURE;
        return withDepartures(departure ? replaced(departures, leg, at) : departures)
                .withArrivals(departure ? arrivals : replaced(arrivals, leg, at));
    }

    Itinerary signed(StateCode state, Signature signature) {
        var all = new LinkedHashMap<>(signatures);
        all.put(state, signature);
        return withSignatures(Collections.unmodifiableMap(all));
    }

    /** Nothing changes if the state has not signed. */
    Itinerary signedRather(StateCode state, Instant corrected) {
        Signature known = signatures.get(state);
        return known == null ? this : signed(state, new Signature(corrected, known.statedAt()));
    }

    Itinerary failed(Failure next) {
        return withFailure(next).in(Phase.FAILED);
    }

    /** Nothing changes if the transfer has not failed. */
    Itinerary failedRather(Instant corrected) {
        return failure == null ? this : withFailure(failure.rather(corrected));
    }

    Itinerary plannedBy(Planner planner) {
        var all = new LinkedHashSet<>(planners);
        all.add(planner);
        return withPlanners(Collections.unmodifiableSet(all));
    }

    Itinerary ledBy(@Nullable String officer) {
        if (officer == null) {
            return this;
        }
        var all = new LinkedHashSet<>(leaders);
        all.add(officer);
        return withLeaders(Collections.unmodifiableSet(all));
    }

    /** Whether the officer has planned it or was named as its escort leader. */
    public boolean concerns(String officer) {
        return leaders.contains(officer)
                || planners.stream().anyMatch(planner -> planner.id().equals(officer));
    }

    Itinerary in(Phase next) {
        return withPhase(next);
    }

    private static List<Instant> replaced(List<Instant> moments, int number, Instant moment) {
        return IntStream.range(0, moments.size())
                .mapToObj(i -> i == number - 1 ? moment : moments.get(i))
                .toList();
    }

    private static List<Instant> appended(List<Instant> moments, Instant moment) {
        return Stream.concat(moments.stream(), Stream.of(moment)).toList();
    }
}
