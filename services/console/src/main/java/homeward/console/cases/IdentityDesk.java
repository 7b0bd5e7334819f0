package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the identification desk adds to a case file.
 *
 * @param documentRule by which a travel document is requested and issued; null if none is known
 */
public record IdentityDesk(
        @Nullable List<Person> persons, @Nullable Basis documentRule) {

    /**
     * One person's evidence, nationality and documents.
     *
     * @param consentLearnedUntil end of the transfer window as this desk knows it; null if it knows of no consent
     */
    public record Person(
            String personId,
            @Nullable List<Evidence> evidence,
            @Nullable Personal<String> nationality,
            @Nullable Negative negative,
            @Nullable Instant consentLearnedUntil,
            @Nullable List<DocumentDetails> documents) {

        /** Whether the nationality was refuted. */
        public boolean isRefuted() {
            return negative != null && negative.refutedFor() != null;
        }

        public List<Evidence> pieces() {
            return Lists.of(evidence);
        }

        public Optional<DocumentDetails> document(String documentId) {
            return Lists.of(documents).stream()
                    .filter(document -> document.documentId().equals(documentId))
                    .findFirst();
        }
    }

    /** A piece of evidence and its effect under the treaty. */
    public record Evidence(
            String evidenceId,
            String kind,
            String effect,
            Basis basis,
            @Nullable Personal<EvidenceDetails> details) {}

    /** Details of a piece of evidence. */
    public record EvidenceDetails(
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable String issuedOn,
            @Nullable String expiresOn,
            @Nullable String remarks) {}

    /** A nationality that is refuted or undetermined. */
    public record Negative(
            @Nullable String refutedFor, @Nullable String undeterminedFor) {}

    /**
     * Details of a travel document.
     *
     * @param due end of the limit for issuing it
     * @param basis the rule of that limit
     * @param substituteSince since when, after silence, the requesting state may issue one instead; null if it may not
     */
    public record DocumentDetails(
            String documentId,
            @Nullable Instant due,
            @Nullable Basis basis,
            @Nullable Instant substituteSince,
            @Nullable String issuedBy,
            @Nullable Personal<String> number,
            @Nullable Instant issuedAt) {}

    public List<Person> all() {
        return Lists.of(persons);
    }

    public Optional<Person> of(String personId) {
        return all().stream()
                .filter(person -> person.personId().equals(personId))
                .findFirst();
    }
}
