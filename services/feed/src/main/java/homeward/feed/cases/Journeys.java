package homeward.feed.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import homeward.chassis.projections.Entries;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransitRequested;

/** The itineraries of a case, and the take-backs that they ended in. */
public record Journeys(List<Journey> all) {

    static final Journeys NONE = new Journeys(List.of());

    /**
     * @param itineraryId or of a take-back the id under which other services know its travellers from then on
     * @param places codes of the airports and other places of its legs
     * @param asked by state asked for transit: the place of the first request in the stream of the transfer
     */
    public record Journey(UUID itineraryId, Set<String> places, Map<String, Long> asked) {

        static Journey unknown(UUID itineraryId) {
            return new Journey(itineraryId, Set.of(), Map.of());
        }

        /** The states that had been asked at that place of the stream. */
        Set<StateCode> askedBy(long sequence) {
            return asked.entrySet().stream()
                    .filter(one -> one.getValue() <= sequence)
                    .map(one -> new StateCode(one.getKey()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    Journeys after(Recorded<TransferEvent> recorded) {
        return switch (recorded.event()) {
            case ItineraryProposed proposed ->
                changed(
                        proposed.itineraryId(),
                        journey -> new Journey(journey.itineraryId(), places(proposed), journey.asked()));
            case TransitRequested requested ->
                changed(
                        requested.itineraryId(),
                        journey -> new Journey(
                                journey.itineraryId(),
                                journey.places(),
                                with(
                                        journey.asked(),
                                        requested.transitState(),
                                        recorded.envelope().place().sequence())));
            case TakeBackOpened opened -> {
                Journey broken = of(opened.itineraryId());
                yield changed(
                        opened.takeBackId(), back -> new Journey(back.itineraryId(), broken.places(), broken.asked()));
            }
            default -> this;
        };
    }

    Journey of(UUID itineraryId) {
        return all.stream()
                .filter(journey -> journey.itineraryId().equals(itineraryId))
                .findFirst()
                .orElseGet(() -> Journey.unknown(itineraryId));
    }

    boolean has(UUID itineraryId) {
        return all.stream().anyMatch(journey -> journey.itineraryId().equals(itineraryId));
    }

    private Journeys changed(UUID itineraryId, UnaryOperator<Journey> change) {
        return new Journeys(Entries.keyed(all, Journey::itineraryId, itineraryId, Journey::unknown, change));
    }

    private static Set<String> places(ItineraryProposed proposed) {
        Set<String> places = new TreeSet<>();
        proposed.legs().forEach(leg -> {
            places.add(leg.from());
            places.add(leg.to());
        });
        return places;
    }

    private static Map<String, Long> with(Map<String, Long> asked, StateCode state, long sequence) {
        Map<String, Long> more = new TreeMap<>(asked);
        more.putIfAbsent(state.value(), sequence);
        return more;
    }
}
