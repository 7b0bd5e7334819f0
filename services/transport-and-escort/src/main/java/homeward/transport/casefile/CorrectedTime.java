package homeward.transport.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FailureTimeCorrected;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.events.transport.TransferEvent.TakeBackTimeCorrected;

/**
 * A time that was recorded by mistake, and the one that counts.
 *
 * @param leg of a departure or an arrival, from 1; null for all others
 * @param signedBy of a signature; null for all others
 * @param takeBackId of a take-back; null for all others
 */
public record CorrectedTime(
        Subject subject,
        UUID itineraryId,
        @Nullable Integer leg,
        @Nullable StateCode signedBy,
        @Nullable UUID takeBackId,
        Instant mistaken,
        Instant corrected) {

    public enum Subject {
        DEPARTURE,
        ARRIVAL,
        SIGNATURE,
        HANDOVER,
        FAILURE,
        TAKE_BACK
    }

    static Optional<CorrectedTime> of(TransferEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case JourneyTimeCorrected e ->
                        new CorrectedTime(
                                e.time() == JourneyTime.DEPARTURE ? Subject.DEPARTURE : Subject.ARRIVAL,
                                e.itineraryId(),
                                e.leg(),
                                null,
                                null,
                                e.mistaken(),
                                e.corrected());
                    case SignatureTimeCorrected e ->
                        new CorrectedTime(
                                Subject.SIGNATURE,
                                e.itineraryId(),
                                null,
                                e.signedBy(),
                                null,
                                e.mistaken(),
                                e.corrected());
                    case HandoverTimeCorrected e ->
                        of(Subject.HANDOVER, e.itineraryId(), null, e.mistaken(), e.corrected());
                    case FailureTimeCorrected e ->
                        of(Subject.FAILURE, e.itineraryId(), null, e.mistaken(), e.corrected());
                    case TakeBackTimeCorrected e ->
                        of(Subject.TAKE_BACK, e.itineraryId(), e.takeBackId(), e.mistaken(), e.corrected());
                    default -> null;
                });
    }

    private static CorrectedTime of(
            Subject subject, UUID itinerary, @Nullable UUID takeBack, Instant mistaken, Instant corrected) {
        return new CorrectedTime(subject, itinerary, null, null, takeBack, mistaken, corrected);
    }
}
