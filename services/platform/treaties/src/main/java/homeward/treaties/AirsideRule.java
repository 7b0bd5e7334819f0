package homeward.treaties;

import java.time.Duration;
import java.util.Set;

import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.ReturnKind;

/**
 * A state's rule that whoever changes planes at one of its airports, without leaving the international area, needs
 * nothing from it. It never covers escorted travellers.
 *
 * @param longestStay from arrival to departure
 * @param kinds of return that it covers
 */
public record AirsideRule(Duration longestStay, Set<ReturnKind> kinds, RuleBasis basis) {}
