package homeward.events.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;

/** Events in any order and number: repeated, late, misplaced, of several itineraries. */
class TransferProgressProperties {

    private static final List<TransferStage> WAY = List.of(
            TransferStage.PLANNED,
            TransferStage.NOTIFIED,
            TransferStage.UNDER_WAY,
            TransferStage.ARRIVED,
            TransferStage.HANDED_OVER);

    @Property(tries = 1000)
    void onlyANewItinerarySetsTheStageBack(@ForAll("transfers") List<TransferEvent> events) {
        TransferProgress progress = TransferProgress.NONE;
        for (TransferEvent event : events) {
            TransferProgress next = progress.after(event);
            boolean anew = next.itineraries().size() > progress.itineraries().size();
            Statistics.label("set back by a new itinerary")
                    .collect(way(next) < way(progress))
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
            assertThat(anew && event instanceof ItineraryProposed || way(next) >= way(progress))
                    .as("%s after %s", event, progress)
                    .isTrue();
            progress = next;
        }
    }

    @Property(tries = 1000)
    void noItineraryEverGoesBack(@ForAll("transfers") List<TransferEvent> events) {
        TransferProgress progress = TransferProgress.NONE;
        for (TransferEvent event : events) {
            TransferProgress next = progress.after(event);
            for (ItineraryProgress before : progress.itineraries()) {
                ItineraryProgress after = next.itineraries().stream()
                        .filter(itinerary -> itinerary.id().equals(before.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(way(after)).isGreaterThanOrEqualTo(way(before));
            }
            progress = next;
        }
    }

    @Property(tries = 1000)
    void anItinerarysStageDoesNotDependOnOrderOrRepetition(
            @ForAll("onTheWay") List<TransferEvent> events, @ForAll Random random) {
        List<TransferEvent> repeated = new ArrayList<>(events);
        repeated.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(repeated, random);

        assertThat(fold(repeated).stage()).isEqualTo(fold(events).stage());
    }

    private static TransferProgress fold(List<TransferEvent> events) {
        TransferProgress progress = TransferProgress.NONE.after(TransferEvents.proposed(TransferEvents.FIRST));
        for (TransferEvent event : events) {
            progress = progress.after(event);
        }
        return progress;
    }

    private static int way(TransferProgress progress) {
        return progress.itineraries().isEmpty()
                ? progress.stage() == TransferStage.EXPECTED ? -2 : -1
                : way(progress.itineraries().getLast());
    }

    /** Legs count first: a second departure is further than the first arrival. */
    private static int way(ItineraryProgress itinerary) {
        return switch (itinerary.stage()) {
            case FAILED, HANDED_OVER -> 1000;
            case EXPECTED, OPEN, PLANNED, NOTIFIED, UNDER_WAY, ARRIVED ->
                10 * itinerary.leg() + WAY.indexOf(itinerary.stage());
        };
    }

    @Provide
    Arbitrary<List<TransferEvent>> transfers() {
        List<TransferEvent> possible = new ArrayList<>(GoldenEvents.of("transport-and-escort", TransferEvent.class));
        IntStream.rangeClosed(1, 3).mapToObj(number -> new UUID(2, number)).forEach(itinerary -> {
            possible.add(TransferEvents.proposed(itinerary));
            possible.addAll(onTheWay(itinerary));
            possible.add(TransferEvents.failed(itinerary));
        });
        return Arbitraries.of(possible).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<TransferEvent>> onTheWay() {
        return Arbitraries.of(onTheWay(TransferEvents.FIRST)).list().ofMaxSize(12);
    }

    private static List<TransferEvent> onTheWay(UUID itinerary) {
        return List.of(
                TransferEvents.notified(itinerary),
                TransferEvents.departed(itinerary, 1),
                TransferEvents.arrived(itinerary, 1),
                TransferEvents.departed(itinerary, 2),
                TransferEvents.arrived(itinerary, 2),
                TransferEvents.handedOver(itinerary));
    }
}
