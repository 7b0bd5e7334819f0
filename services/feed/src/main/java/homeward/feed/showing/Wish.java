package homeward.feed.showing;

import java.util.Optional;
import java.util.Set;

import homeward.events.CaseId;
import homeward.events.StateCode;

/**
 * Which of the events that a reader may see it wants.
 *
 * @param pair two states that are both parties of the event; empty for any
 * @param place code of a place on the way of the itinerary that the event concerns; for readers of its two sides
 * @param kinds names of events; empty for all
 * @param least how urgent at least
 */
public record Wish(
        Set<StateCode> pair, Optional<CaseId> caseId, Optional<String> place, Set<String> kinds, Severity least) {

    public static final Wish ALL = new Wish(Set.of(), Optional.empty(), Optional.empty(), Set.of(), Severity.INFO);

    /**
     * @param parties of the event, as far as the reader is told of them
     * @param places of the event, likewise
     */
    public boolean includes(Happened happened, Severity severity, Set<StateCode> parties, Set<String> places) {
        return severity.compareTo(least) >= 0
                && (kinds.isEmpty() || kinds.contains(happened.kind()))
                && caseId.map(one -> one.equals(happened.recorded().envelope().caseId()))
                        .orElse(true)
                && parties.containsAll(pair)
                && place.map(places::contains).orElse(true);
    }
}
