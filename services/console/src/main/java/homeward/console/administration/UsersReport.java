package homeward.console.administration;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * Who has acted for the own state.
 *
 * @param more number of users who are not listed
 */
public record UsersReport(Instant since, @Nullable List<User> users, int more) {

    /** Somebody by the subject of the token, with one authority. */
    public record User(
            String actor, String authority, long acts, long ledgerEntries, Instant firstSeen, Instant lastSeen) {}

    public List<User> all() {
        return Lists.of(users);
    }
}
