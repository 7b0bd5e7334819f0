package homeward.audit.administration;

import java.time.Instant;
import java.util.List;

/**
 * Who has acted for the own state. Accounts are the identity provider's: somebody who has done nothing yet is not known here.
 *
 * @param users seen last first
 * @param more number of users who are not listed
 */
public record UsersReport(Instant since, List<User> users, int more) {

    /**
     * Somebody by the subject of the token, with one authority.
     *
     * @param acts steps in cases
     * @param ledgerEntries what is recorded of the user in the disclosure ledger
     */
    public record User(
            String actor, String authority, long acts, long ledgerEntries, Instant firstSeen, Instant lastSeen) {}
}
