/**
 * Test support for services; a dependency in test scope.
 *
 * <ul>
 *   <li>Decisions, without anything running: {@link homeward.testkit.DeciderSpec} (given, when, then), {@link
 *       homeward.testkit.TestTreaty}, {@link homeward.testkit.TestActors}, {@link homeward.testkit.PlainDays}.
 *   <li>A running service: {@link homeward.testkit.ServicePlatform} provides the broker, store and issuer of the run,
 *       {@link homeward.testkit.TestTokens} the tokens, {@link homeward.testkit.Arrivals} the events of other services
 *       ({@link homeward.testkit.Happening}).
 *   <li>Architecture: {@link homeward.testkit.ServiceArchitecture}, the rules for every service.
 * </ul>
 *
 * <p>Time, ids and people are fixed and fictional. Every test has its own database, topics and vault, so tests can run in parallel.
 */
@NullMarked
package homeward.testkit;

import org.jspecify.annotations.NullMarked;
