/**
 * What a service tests itself with; a dependency in test scope.
 *
 * <ul>
 *   <li>Decisions, without anything running: {@link homeward.testkit.DeciderSpec} (given, when, then), {@link
 *       homeward.testkit.TestTreaty}, {@link homeward.testkit.TestActors}, {@link homeward.testkit.PlainDays}.
 *   <li>A running service: {@link homeward.testkit.ServicePlatform} gives it a broker, a store and an issuer of the run,
 *       {@link homeward.testkit.TestTokens} the tokens, {@link homeward.testkit.Arrivals} the events of other services
 *       ({@link homeward.testkit.Happening}).
 *   <li>Architecture: {@link homeward.testkit.ServiceArchitecture}, the rules every service keeps.
 * </ul>
 *
 * <p>Time, ids and people are fixed and fictional. A test's database, topics and vault are its own, so tests run in
 * parallel.
 */
@NullMarked
package homeward.testkit;

import org.jspecify.annotations.NullMarked;
