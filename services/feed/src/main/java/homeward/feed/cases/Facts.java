package homeward.feed.cases;

import java.util.Set;

import homeward.events.StateCode;

/**
 * What is known about the case of an event.
 *
 * @param sides the two states of the case; empty if they are not known, and then nobody sees the event
 * @param places on the way of the itinerary that the event concerns
 * @param asked states asked for transit on that way
 */
public record Facts(Set<StateCode> sides, Set<String> places, Set<StateCode> asked) {}
