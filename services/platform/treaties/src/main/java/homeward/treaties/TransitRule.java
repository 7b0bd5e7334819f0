package homeward.treaties;

import java.util.Optional;
import java.util.Set;

import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.TransitSilence;

/**
 * The rules on transit between two states. A rule that was not found is absent: then there is no such limit to compute,
 * and silence has no effect.
 *
 * @param leadTime the period before the transit by which it must be requested, in the transit state's calendar
 * @param replyLimit from the request, in the transit state's calendar
 * @param onSilence what follows after the reply limit
 * @param usableFor the period after consent within which the transit must take place
 * @param escorts what the requesting state must assure about escorts
 */
public record TransitRule(
        Optional<Rule<Limit>> leadTime,
        Optional<Rule<Limit>> replyLimit,
        Optional<Rule<TransitSilence>> onSilence,
        Optional<Rule<Limit>> usableFor,
        Optional<Rule<Set<EscortAssurance>>> escorts) {

    /** Two states without an agreement on transit. */
    public static final TransitRule NONE =
            new TransitRule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
