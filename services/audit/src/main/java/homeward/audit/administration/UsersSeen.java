package homeward.audit.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import homeward.audit.administration.UsersReport.User;
import homeward.histories.LedgerSearch.Act;

/** Gathers who acted. Not thread-safe. */
final class UsersSeen {

    private record Who(String actor, String authority) {}

    private final Map<Who, User> seen = new HashMap<>();

    /** Rules, clocks and people without an account have ids of a form that no token's subject has. */
    void add(Act act) {
        if (act.actor().startsWith("policy:")
                || act.actor().startsWith("clock:")
                || act.actor().startsWith("person:")) {
            return;
        }
        User one = new User(act.actor(), act.authority(), act.step() ? 1 : 0, act.step() ? 0 : 1, act.at(), act.at());
        seen.merge(new Who(act.actor(), act.authority()), one, UsersSeen::both);
    }

    private static User both(User one, User other) {
        return new User(
                one.actor(),
                one.authority(),
                one.acts() + other.acts(),
                one.ledgerEntries() + other.ledgerEntries(),
                one.firstSeen().isBefore(other.firstSeen()) ? one.firstSeen() : other.firstSeen(),
                one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen());
    }

    /** Seen last first; the others are only counted. */
    UsersReport report(Instant since, int most) {
        List<User> all = seen.values().stream()
                .sorted(Comparator.comparing(User::lastSeen)
                        .reversed()
                        .thenComparing(User::actor)
                        .thenComparing(User::authority))
                .toList();
        return new UsersReport(since, all.stream().limit(most).toList(), Math.max(0, all.size() - most));
    }
}
