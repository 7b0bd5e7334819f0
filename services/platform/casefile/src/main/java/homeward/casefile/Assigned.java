package homeward.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who does the work on a case in the caller's state.
 *
 * @param officer pseudonymous id as in the token; null if it is a team
 * @param team null if it is an officer
 * @param by who assigned it
 */
public record Assigned(@Nullable String officer, @Nullable String team, String by, Instant at) {}
