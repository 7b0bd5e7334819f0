package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The application, as every desk shows it.
 *
 * @param form null before it has arrived
 * @param ended null while it is open
 */
public record Application(
        String stage,
        @Nullable Form form,
        @Nullable List<Applicant> persons,
        @Nullable List<Suspension> suspensions,
        @Nullable String ended,
        @Nullable Instant closedAt) {

    /** What does not change after submission. */
    public record Form(
            String reference,
            String requestingState,
            String requestedState,
            String requestingAuthority,
            String requestedAuthority,
            Treaty treaty,
            String procedure,
            String returnKind,
            boolean interviewRequested,
            Instant submittedAt) {

        public String other(String state) {
            return state.equals(requestingState) ? requestedState : requestingState;
        }

        public boolean isRequesting(String state) {
            return state.equals(requestingState);
        }

        public boolean isRequested(String state) {
            return state.equals(requestedState);
        }
    }

    /** @param protocol null if none applies */
    public record Treaty(String agreement, @Nullable String protocol, int version) {}

    /** One person of the application. */
    public record Applicant(
            String personId,
            String category,
            String role,
            boolean minor,
            @Nullable String accompaniedBy,
            Reply answer,
            @Nullable Personal<Details> details) {

        /** Surname first, as on the form; null if it may not be read or is erased. */
        public @Nullable String name() {
            Details open = Personal.open(details);
            return open == null ? null : open.name();
        }

        /** The given names alone; the whole name where there are none. */
        public @Nullable String shortName() {
            Details open = Personal.open(details);
            return open == null ? null : open.givenNames() != null ? open.givenNames() : open.surname();
        }
    }

    /** The requested state's answer for one person. */
    public record Reply(
            String reply,
            @Nullable Instant windowEnds,
            @Nullable List<String> reasons,
            @Nullable List<String> withdrawnFor,
            @Nullable Basis basis,
            @Nullable Personal<String> explanation) {

        private static final Set<String> NEGATIVE =
                Set.of("REFUSED", "CONSENT_WITHDRAWN", "CONSENT_EXPIRED", "PERSON_WITHDRAWN");

        /** Whether the person is not taken back on this application, as it stands. */
        public boolean isNegative() {
            return NEGATIVE.contains(reply);
        }

        public List<String> why() {
            List<String> refused = Lists.of(reasons);
            return refused.isEmpty() ? Lists.of(withdrawnFor) : refused;
        }

        public boolean isAwaited() {
            return reply.equals("AWAITED");
        }

        public boolean isDeemed() {
            return reply.equals("DEEMED");
        }
    }

    /** Sections A to C and E of the form. */
    public record Details(
            @Nullable String surname,
            @Nullable String givenNames,
            @Nullable String patronymic,
            @Nullable String maidenName,
            @Nullable List<String> alsoKnownAs,
            String dateOfBirth,
            @Nullable String placeOfBirth,
            String sex,
            @Nullable String physicalDescription,
            @Nullable List<String> nationalities,
            @Nullable List<String> languages,
            @Nullable String civilStatus,
            @Nullable String fathersName,
            @Nullable String mothersName,
            @Nullable String lastAddressInRequestedState,
            @Nullable List<IdentityDocument> documents) {

        public String name() {
            return ((surname == null ? "" : surname) + " " + (givenNames == null ? "" : givenNames)).strip();
        }
    }

    /** A document attached as evidence. */
    public record IdentityDocument(
            String kind,
            String number,
            @Nullable String issuedOn,
            @Nullable String issuedAt,
            @Nullable String issuedBy,
            @Nullable String expiresOn) {}

    /** A suspension of a person's return, without its reason. */
    public record Suspension(String suspensionId, String personId, Instant since, boolean inForce) {}

    public List<Applicant> people() {
        return Lists.of(persons);
    }

    public Optional<Applicant> person(@Nullable String personId) {
        return people().stream()
                .filter(person -> person.personId().equals(personId))
                .findFirst();
    }

    /** Whether a person's return is suspended now. */
    public boolean isSuspended(String personId) {
        return Lists.of(suspensions).stream()
                .anyMatch(one -> one.inForce() && one.personId().equals(personId));
    }
}
