package homeward.transport.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.Separation;

/**
 * The facts about a person on which a departure depends.
 *
 * @param consent null until a decision has been learned
 * @param documents all travel documents learned, including those no longer valid
 * @param examinations in the order in which they were recorded
 * @param separations of a child from its adults that the last best-interest decision permits
 * @param assessedAge by child protection; null if there was no assessment
 * @param records of the requesting state, for itself alone, in order
 * @param recipient of an unaccompanied child; null if none was named
 * @param corrections which documents count after corrections of what identifies the person
 */
@RecordBuilder
public record Readiness(
        @Nullable Consent consent,
        Map<UUID, TravelDocument> documents,
        List<Examination> examinations,
        Set<Separation> separations,
        @Nullable Recipient recipient,
        @Nullable AgeFinding assessedAge,
        List<LearnedRecord> records,
        Corrections corrections)
        implements ReadinessBuilder.With {

    static final Readiness NOTHING_KNOWN =
            new Readiness(null, Map.of(), List.of(), Set.of(), null, null, List.of(), Corrections.NONE);

    Readiness with(Consent learned) {
        return withConsent(learned);
    }

    Readiness with(UUID document, TravelDocument learned) {
        var all = new LinkedHashMap<>(documents);
        all.put(document, learned);
        return withDocuments(Collections.unmodifiableMap(all));
    }

    Readiness with(Examination next) {
        return withExaminations(
                Stream.concat(examinations.stream(), Stream.of(next)).toList());
    }

    /**
     * The one that counts, the last recorded, so that a doctor replaces a finding whose time was mistaken; null if there is
     * none.
     */
    public @Nullable Examination examination() {
        return examinations.isEmpty() ? null : examinations.getLast();
    }

    Readiness assessed(AgeFinding finding) {
        return withAssessedAge(finding);
    }

    Readiness receivedBy(Recipient next) {
        return withRecipient(next);
    }

    Readiness with(LearnedRecord learned) {
        return withRecords(Stream.concat(records.stream(), Stream.of(learned)).toList());
    }

    Readiness opened(Openings by) {
        return withExaminations(examinations.stream().map(one -> one.opened(by)).toList())
                .withRecords(records.stream().map(one -> one.opened(by)).toList());
    }

    /** Whether a best-interest decision permits that the child is separated from its adults in this way. */
    public boolean permits(Separation separation) {
        return separations.contains(separation);
    }

    Readiness confirmed(UUID recipientId) {
        return recipient == null || !recipient.id().equals(recipientId)
                ? this
                : receivedBy(new Recipient(recipientId, recipient.kind(), true));
    }

    /**
     * After a correction. What names the person, or says who accompanies a child, bears the decisions about it: they have to
     * be made anew, and the recipient confirmed anew.
     */
    Readiness corrected(Set<CorrectedField> fields, Instant at, long sequence) {
        boolean identity = fields.stream().anyMatch(CorrectedField::identifies);
        if (!identity && !fields.contains(CorrectedField.ACCOMPANYING_PARENT)) {
            return this;
        }
        return withSeparations(Set.of())
                .withRecipient(recipient == null ? null : new Recipient(recipient.id(), recipient.kind(), false))
                .withAssessedAge(null)
                .withCorrections(identity ? corrections.happened(at, sequence) : corrections);
    }

    Readiness questioned(long correction, long sequence) {
        return withCorrections(corrections.questioned(correction, sequence));
    }

    /** Whether one of the documents is valid on the day, and belongs to the person as corrected. */
    public boolean documentValidOn(LocalDate day) {
        return documents.values().stream().anyMatch(document -> document.validOn(day) && corrections.allow(document));
    }

    /** Whether one of the documents lasted until the day; for a day that has passed. */
    public boolean documentLastedUntil(LocalDate day) {
        return documents.values().stream().anyMatch(document -> document.lastedUntil(day));
    }
}
