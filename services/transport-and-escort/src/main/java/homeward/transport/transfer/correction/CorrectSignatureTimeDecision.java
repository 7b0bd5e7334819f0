package homeward.transport.transfer.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Signature;
import homeward.transport.transfer.TransferCommand.CorrectSignatureTime;
import homeward.transport.transfer.TransferState;

/**
 * A state corrects its own signature, also after the handover; the handover is completed by the later signature, and moves
 * with it. From it count the assistance and the limit for a claim of a readmission in error, so that a state could gain by
 * moving it: it moves its signature to no time after the one at which it recorded it, to none before the last arrival, and
 * the handover to none before the other state's signature.
 */
public final class CorrectSignatureTimeDecision {

    private CorrectSignatureTimeDecision() {}

    public static List<TransferEvent> decide(CorrectSignatureTime c, TransferState state, Circumstances at) {
        Requirements.eitherSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.itinerary(state, c.itineraryId());
        StateCode side = at.actor().state();
        Signature signature = Optional.ofNullable(itinerary.signatures().get(side))
                .orElseThrow(() -> Refusal.conflict("recorded-before-corrected", "this state has not signed yet"));
        Instant mistaken = signature.signedAt();
        Following.another(c.corrected(), mistaken);
        if (c.corrected().isAfter(signature.statedAt())) {
            throw Refusal.invalid(
                    "corrected", "must not be after " + signature.statedAt() + ", when the signature was recorded");
        }
        if (c.corrected().isBefore(itinerary.arrivals().getLast())) {
            throw Refusal.invalid("corrected", "must not be before the last arrival");
        }
        Following.notAfterTakeBack(c.corrected(), itinerary, state);
        var corrected = new SignatureTimeCorrected(c.caseId(), c.itineraryId(), side, mistaken, c.corrected());
        return Stream.concat(Stream.of(corrected), handover(itinerary, state.after(corrected)).stream())
                .toList();
    }

    private static Optional<TransferEvent> handover(Itinerary before, TransferState state) {
        Itinerary after = Requirements.itinerary(state, before.id());
        Instant mistaken = before.signed().orElseThrow();
        Instant completedAt = after.signed().orElseThrow();
        return after.phase() != Itinerary.Phase.HANDED_OVER || completedAt.equals(mistaken)
                ? Optional.empty()
                : Optional.of(new HandoverTimeCorrected(
                        Requirements.opening(state).caseId(), after.id(), after.travellers(), mistaken, completedAt));
    }
}
