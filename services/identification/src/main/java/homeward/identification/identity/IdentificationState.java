package homeward.identification.identity;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.StreamState;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.treaties.LimitClock;

/**
 * State on which decisions about an identification depend.
 *
 * @param facts null before the application has arrived; consent may be learned earlier
 */
@RecordBuilder
public record IdentificationState(
        @Nullable CaseFacts facts,
        Map<UUID, Evidence> evidence,
        Finding finding,
        LearnedConsent consent,
        Map<UUID, TravelDocument> documents)
        implements IdentificationStateBuilder.With, StreamState {

    /** The state of a stream without events. */
    public static final IdentificationState NONE =
            new IdentificationState(null, Map.of(), Finding.NONE, new LearnedConsent.Unknown(), Map.of());

    @Override
    public boolean opened() {
        return facts != null;
    }

    @Override
    public Set<StateCode> parties() {
        return facts == null ? Set.of() : facts.parties();
    }

    @Override
    public @Nullable StateCode keeper() {
        return facts == null ? null : facts.requestingState();
    }

    @Override
    public @Nullable TreatyReference treaty() {
        return facts == null ? null : facts.treaty();
    }

    /** The state after the event. Total: never throws for a recorded event. */
    public IdentificationState after(IdentificationEvent event) {
        return switch (event) {
            case IdentificationOpened e ->
                opened(new CaseFacts(e.requestingState(), e.requestedState(), e.treaty(), e.category()));
            case EvidenceAdded e -> with(e.evidenceId(), new Evidence(e.kind(), e.effect(), e.basis(), false));
            case NationalityEstablished _ -> withFinding(Finding.ESTABLISHED);
            case NationalityRefuted _ -> refuted();
            case NationalityUndetermined _ -> withFinding(Finding.UNDETERMINED);
            case ConsentLearned e ->
                withConsent(new LearnedConsent.Given(e.windowEnds(), e.source().sequence()));
            case ConsentLossLearned e ->
                withConsent(new LearnedConsent.Lost(e.source().sequence()));
            case TravelDocumentPresented e ->
                with(e.documentId(), new TravelDocument.Held(e.validUntil(), e.issuedBy(), null, false));
            case TravelDocumentRequested e ->
                with(
                        e.documentId(),
                        new TravelDocument.Requested(
                                e.requestedAt(),
                                e.due(),
                                e.due() == null ? null : LimitClock.earliestEnd(e.basis(), e.due()),
                                false,
                                false));
            case SubstituteDocumentPermitted e ->
                documents.get(e.documentId()) instanceof TravelDocument.Requested request
                        ? with(e.documentId(), request.withSubstitute())
                        : this;
            case TravelDocumentIssued e ->
                with(e.documentId(), new TravelDocument.Held(e.validUntil(), e.issuedBy(), issue(e), false));
            case IssueTimeCorrected e -> with(e.documentId(), held -> held.issuedRather(e.corrected()));
            case CorrectionLearned _ -> questioned();
            case TravelDocumentUpheld e -> with(e.documentId(), TravelDocument.Held::upheld);
            case TravelDocumentCorrected e -> corrected(e);
            case TravelDocumentExpired e ->
                documents.get(e.documentId()) instanceof TravelDocument.Held held
                        ? with(e.documentId(), new TravelDocument.Expired(held))
                        : this;
        };
    }

    private IdentificationState opened(CaseFacts by) {
        return withFacts(by);
    }

    private IdentificationState refuted() {
        var gone = new LinkedHashMap<>(evidence);
        gone.replaceAll((_, piece) -> piece.asDisproved());
        return withEvidence(Collections.unmodifiableMap(gone))
                .withFinding(Finding.REFUTED)
                .questioned();
    }

    private IdentificationState questioned() {
        var all = new LinkedHashMap<>(documents);
        all.replaceAll((_, document) -> switch (document) {
            case TravelDocument.Held held -> held.inQuestion();
            case TravelDocument.Requested request -> request.inQuestion();
            case TravelDocument.Expired expired ->
                new TravelDocument.Expired(expired.was().inQuestion());
        });
        return withDocuments(Collections.unmodifiableMap(all));
    }

    private IdentificationState with(UUID id, Evidence piece) {
        return withEvidence(plus(evidence, id, piece));
    }

    private TravelDocument.Issue issue(TravelDocumentIssued e) {
        Instant requestedAt = documents.get(e.documentId()) instanceof TravelDocument.Requested request
                ? request.requestedAt()
                : e.issuedAt();
        return new TravelDocument.Issue(requestedAt, e.issuedAt(), e.statedAt(), e.issuedBy());
    }

    private IdentificationState corrected(TravelDocumentCorrected e) {
        return switch (documents.get(e.documentId())) {
            case TravelDocument.Held held -> with(e.documentId(), held.corrected(e.validUntil(), e.issuedBy()));
            case TravelDocument.Expired expired ->
                with(e.documentId(), expired.was().corrected(e.validUntil(), e.issuedBy()));
            case TravelDocument.Requested _ -> this;
            case null -> this;
        };
    }

    private IdentificationState with(UUID id, UnaryOperator<TravelDocument.Held> change) {
        return switch (documents.get(id)) {
            case TravelDocument.Held held -> with(id, change.apply(held));
            case TravelDocument.Expired expired -> with(id, new TravelDocument.Expired(change.apply(expired.was())));
            case TravelDocument.Requested _ -> this;
            case null -> this;
        };
    }

    private IdentificationState with(UUID id, TravelDocument document) {
        return withDocuments(plus(documents, id, document));
    }

    private static <V> Map<UUID, V> plus(Map<UUID, V> map, UUID id, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(id, value);
        return Collections.unmodifiableMap(more);
    }
}
