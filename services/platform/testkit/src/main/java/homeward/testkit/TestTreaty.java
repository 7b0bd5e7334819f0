package homeward.testkit;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.Transferee.Category;
import homeward.treaties.Limit;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/**
 * A treaty between AAA and BBB whose rules a test sets. Initially no rule is set, silence has no effect and the reply
 * limit starts with receipt.
 */
public final class TestTreaty implements TreatyProfile, TreatyProfiles {

    public static final String ID = "TEST-AAA-BBB";
    public static final TreatyReference REFERENCE = new TreatyReference(ID, null, 1);

    private final Map<Category, Limit> submission = new EnumMap<>(Category.class);
    private final Map<EvidenceKind, EvidenceEffect> effects = new EnumMap<>(EvidenceKind.class);
    private final Map<String, Limit> limits = new HashMap<>();
    private ReplyStart start = ReplyStart.RECEIPT;
    private boolean extendable;
    private boolean substitute;
    private OnSilence silence = OnSilence.NO_EFFECT;

    /** The source of this treaty's rules. */
    public static RuleBasis basis(String field) {
        return new RuleBasis(ID, 1, field, "1", true);
    }

    public static Limit days(int days) {
        return new Limit(days, Limit.Unit.CALENDAR_DAYS);
    }

    public TestTreaty submissionLimit(Category category, Limit limit) {
        submission.put(category, limit);
        return this;
    }

    public TestTreaty replyLimit(Limit limit) {
        limits.put("replyLimit", limit);
        return this;
    }

    public TestTreaty replyLimitExtended(Limit limit) {
        limits.put("replyLimitExtended", limit);
        return this;
    }

    public TestTreaty startsAt(ReplyStart replyStart) {
        start = replyStart;
        return this;
    }

    /** The reply limit starts with the result of an interview that was asked for, due within {@code result}. */
    public TestTreaty startsAfterInterview(Limit result) {
        limits.put("interviewResult", result);
        return this;
    }

    public TestTreaty silenceIsConsent() {
        silence = OnSilence.DEEMED_CONSENT;
        return this;
    }

    public TestTreaty transferWindow(Limit limit) {
        limits.put("transferWindow", limit);
        return this;
    }

    public TestTreaty transferWindowExtendable() {
        extendable = true;
        return this;
    }

    public TestTreaty travelDocumentIssue(Limit limit) {
        limits.put("travelDocumentIssue", limit);
        return this;
    }

    public TestTreaty substituteDocumentAccepted() {
        substitute = true;
        return this;
    }

    public TestTreaty transferNotice(Limit limit) {
        limits.put("transferNotice", limit);
        return this;
    }

    public TestTreaty transferNoticeAnswer(Limit limit) {
        limits.put("transferNoticeAnswer", limit);
        return this;
    }

    public TestTreaty readmissionInError(Limit limit) {
        limits.put("readmissionInError", limit);
        return this;
    }

    public TestTreaty effect(EvidenceKind kind, EvidenceEffect effect) {
        effects.put(kind, effect);
        return this;
    }

    private Optional<Rule<Limit>> limit(String field) {
        return Optional.ofNullable(limits.get(field)).map(value -> new Rule<>(value, basis(field)));
    }

    @Override
    public TreatyReference reference() {
        return REFERENCE;
    }

    @Override
    public List<RuleBasis> uncertain() {
        return List.of();
    }

    @Override
    public boolean bindsBoth(StateCode requesting, StateCode requested, LocalDate on) {
        return Set.of("AAA", "BBB").containsAll(List.of(requesting.value(), requested.value()));
    }

    @Override
    public RuleBasis citation(String field) {
        return basis(field);
    }

    @Override
    public Optional<Rule<Limit>> submissionLimit(Category category) {
        return Optional.ofNullable(submission.get(category)).map(value -> new Rule<>(value, basis("submissionLimit")));
    }

    @Override
    public Optional<Rule<Limit>> replyLimit(Procedure procedure) {
        return limit("replyLimit");
    }

    @Override
    public Optional<Rule<Limit>> replyLimitExtended(Procedure procedure) {
        return limit("replyLimitExtended");
    }

    @Override
    public Rule<ReplyStart> replyStart(boolean interviewRequested) {
        return interviewRequested && limits.containsKey("interviewResult")
                ? new Rule<>(ReplyStart.INTERVIEW_RESULT, basis("replyStartAfterInterview"))
                : new Rule<>(start, basis("replyStart"));
    }

    @Override
    public Optional<Rule<Limit>> interviewResult() {
        return limit("interviewResult");
    }

    @Override
    public Rule<OnSilence> onSilence() {
        return new Rule<>(silence, basis("onSilence"));
    }

    @Override
    public Optional<Rule<Limit>> transferWindow(Procedure procedure) {
        return limit("transferWindow");
    }

    @Override
    public Optional<Rule<WindowExtension>> transferWindowExtension(Procedure procedure) {
        return extendable
                ? Optional.of(new Rule<>(WindowExtension.ON_REQUEST, basis("transferWindowExtension")))
                : Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> readmissionInError() {
        return limit("readmissionInError");
    }

    @Override
    public Optional<Rule<Limit>> travelDocumentIssue() {
        return limit("travelDocumentIssue");
    }

    @Override
    public Optional<Rule<DocumentSilence>> travelDocumentSilence() {
        return substitute
                ? Optional.of(new Rule<>(DocumentSilence.SUBSTITUTE_ACCEPTED, basis("travelDocumentSilence")))
                : Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> transferNotice() {
        return limit("transferNotice");
    }

    @Override
    public Optional<Rule<Limit>> transferNoticeAnswer() {
        return limit("transferNoticeAnswer");
    }

    @Override
    public Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category, @Nullable Period expired) {
        if (expired != null && effects.get(kind) == EvidenceEffect.PROOF) {
            return effect(
                    kind == EvidenceKind.PASSPORT ? EvidenceKind.EXPIRED_PASSPORT : EvidenceKind.OTHER_DOCUMENT,
                    category,
                    null);
        }
        return Optional.ofNullable(effects.get(kind)).map(value -> new Rule<>(value, basis("evidence")));
    }

    @Override
    public Optional<TreatyProfile> find(TreatyReference reference) {
        return reference.equals(REFERENCE) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<TreatyProfile> applicable(
            String agreement, StateCode requesting, StateCode requested, LocalDate on) {
        return agreement.equals(ID) ? Optional.of(this) : Optional.empty();
    }
}
