package homeward.events.stages;

import java.util.List;
import java.util.stream.Stream;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferOpened;

/**
 * How far the transfer of a case has come, and each of its itineraries. A new itinerary begins the way anew; nothing
 * else sets the stage back.
 *
 * @param stage the stage of the itinerary that was proposed last; {@link TransferStage#EXPECTED} or
 *     {@link TransferStage#OPEN} before the first
 * @param itineraries in the order they were proposed
 */
public record TransferProgress(TransferStage stage, List<ItineraryProgress> itineraries) {

    public static final TransferProgress NONE = new TransferProgress(TransferStage.EXPECTED, List.of());

    public TransferProgress {
        itineraries = List.copyOf(itineraries);
    }

    /** The progress after the event. An event of an itinerary that was never proposed changes nothing. */
    public TransferProgress after(TransferEvent event) {
        if (event instanceof TransferOpened && stage == TransferStage.EXPECTED) {
            return new TransferProgress(TransferStage.OPEN, itineraries);
        }
        if (event instanceof ItineraryProposed proposed && !known(proposed)) {
            return of(Stream.concat(itineraries.stream(), Stream.of(ItineraryProgress.of(proposed))));
        }
        return itineraries.isEmpty() ? this : of(itineraries.stream().map(known -> known.after(event)));
    }

    private boolean known(ItineraryProposed proposed) {
        return itineraries.stream().anyMatch(known -> known.id().equals(proposed.itineraryId()));
    }

    private static TransferProgress of(Stream<ItineraryProgress> progress) {
        List<ItineraryProgress> all = progress.toList();
        return new TransferProgress(all.getLast().stage(), all);
    }
}
