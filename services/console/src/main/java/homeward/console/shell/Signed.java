package homeward.console.shell;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import homeward.console.words.Codes;
import homeward.events.Role;

/**
 * Who is signed in, by the token that the services check as well.
 *
 * @param state for which the officer acts, ISO 3166-1 alpha-3; empty for somebody who belongs to none
 * @param name as the provider gives it
 * @param id by which the services know the officer
 */
public record Signed(String state, List<String> roles, String name, String id) {

    private static final Set<String> WRITERS =
            Set.of(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR);

    private static final Set<String> SEARCHERS = Set.of(
            Role.REQUESTING_OFFICER,
            Role.REQUESTED_OFFICER,
            Role.CONSULAR_OFFICER,
            Role.TRANSPORT_COORDINATOR,
            Role.CHILD_PROTECTION_OFFICER);

    private static final Set<String> ASSIGNERS = Set.of(
            Role.REQUESTING_OFFICER,
            Role.REQUESTED_OFFICER,
            Role.CONSULAR_OFFICER,
            Role.TRANSPORT_COORDINATOR,
            Role.CHILD_PROTECTION_OFFICER,
            Role.REINTEGRATION_COUNSELLOR);

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the services take letters to the other state from one of the roles. */
    public boolean writesLetters() {
        return roles.stream().anyMatch(WRITERS::contains);
    }

    /** Whether the services let one of the roles search. */
    public boolean isSearcher() {
        return roles.stream().anyMatch(SEARCHERS::contains);
    }

    /** Whether the services take applications from one of the roles. */
    public boolean isApplicant() {
        return has(Role.REQUESTING_OFFICER);
    }

    /** Whether the services let one of the roles give people access to their own cases, and end it. */
    public boolean givesAccess() {
        return givesAccess(true) || givesAccess(false);
    }

    /**
     * Whether the services let one of the roles give it to a person.
     *
     * @param minor whether the person may be a minor
     */
    public boolean givesAccess(boolean minor) {
        return has(Role.CHILD_PROTECTION_OFFICER) || (!minor && has(Role.REQUESTING_OFFICER));
    }

    /** Whether the services let one of the roles give work to somebody. */
    public boolean isAssigner() {
        return roles.stream().anyMatch(ASSIGNERS::contains);
    }

    /** Whether the services show histories, ledgers and proofs to one of the roles. */
    public boolean isAuditor() {
        return has(Role.AUDITOR);
    }

    /** Whether the services show figures of many cases to one of the roles. */
    public boolean isWatcher() {
        return has(Role.AUDITOR) || has(Role.MONITOR);
    }

    /** Whether the services tell one of the roles of the own state's keys, erasures and users. */
    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR) && !state.isEmpty();
    }

    /** Whether the services show cases to one of the roles. */
    public boolean readsCases() {
        return roles.stream().anyMatch(role -> Role.ALL.contains(role) && !role.equals(Role.ADMINISTRATOR));
    }

    /** Whether there is anything here for one of the roles. */
    public boolean hasDesk() {
        return readsCases() || isAdministrator();
    }

    /** The roles in words. */
    public String roleWords(Locale language) {
        return String.join(
                ", ",
                roles.stream().map(role -> Codes.word(language, "role", role)).toList());
    }
}
