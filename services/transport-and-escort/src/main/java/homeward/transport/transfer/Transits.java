package homeward.transport.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.transport.transfer.Transit.Standing;

/**
 * What is known about the transit of a case's travellers.
 *
 * @param requests in the order in which they were made
 * @param takeBacks in the order in which they were opened
 */
public record Transits(List<Transit> requests, List<TakeBack> takeBacks) {

    static final Transits NONE = new Transits(List.of(), List.of());

    /** The request made last of a state for an itinerary. */
    public Optional<Transit> latest(UUID itinerary, StateCode state) {
        return requests.reversed().stream()
                .filter(request -> request.itineraryId().equals(itinerary)
                        && request.state().equals(state))
                .findFirst();
    }

    public Optional<Transit> request(UUID id) {
        return requests.stream()
                .filter(request -> request.requestId().equals(id))
                .findFirst();
    }

    /** The states of which transit was requested. */
    Stream<StateCode> asked() {
        return requests.stream().map(Transit::state);
    }

    public Optional<TakeBack> openOn(UUID itinerary) {
        return takeBacks.stream()
                .filter(takeBack -> !takeBack.done() && takeBack.itineraryId().equals(itinerary))
                .findFirst();
    }

    /** When travellers of the itinerary were taken back. */
    public Stream<Instant> takenBack(UUID itinerary) {
        return takeBacks.stream()
                .filter(takeBack -> takeBack.itineraryId().equals(itinerary))
                .flatMap(takeBack -> Stream.ofNullable(takeBack.takenBackAt()));
    }

    public boolean mustBeTakenBack(PersonId person) {
        return takeBacks.stream()
                .anyMatch(takeBack -> !takeBack.done() && takeBack.travellers().contains(person));
    }

    /** Whether the person was on the itinerary and has been taken back from it. */
    boolean isBack(PersonId person, UUID itinerary) {
        return takeBacks.stream()
                .anyMatch(takeBack -> takeBack.done()
                        && takeBack.itineraryId().equals(itinerary)
                        && takeBack.travellers().contains(person));
    }

    Transits with(Transit request) {
        return new Transits(Stream.concat(requests.stream(), Stream.of(request)).toList(), takeBacks);
    }

    Transits now(UUID request, Standing standing) {
        return now(request, standing, null);
    }

    Transits now(UUID request, Standing standing, @Nullable Instant usableUntil) {
        return new Transits(
                changed(requests, one -> one.requestId().equals(request) ? one.in(standing, usableUntil) : one),
                takeBacks);
    }

    Transits with(TakeBack takeBack) {
        return new Transits(
                requests, Stream.concat(takeBacks.stream(), Stream.of(takeBack)).toList());
    }

    Transits decidedAbout(PersonId child) {
        return new Transits(requests, changed(takeBacks, one -> one.decidedAbout(child)));
    }

    Transits takenBack(UUID id, Instant at) {
        return new Transits(requests, changed(takeBacks, one -> one.id().equals(id) ? one.at(at) : one));
    }

    private static <T> List<T> changed(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
