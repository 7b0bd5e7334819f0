package homeward.testkit;

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

    public TestTreaty silenceIsConsent() {
        silence = OnSilence.DEEMED_CONSENT;
        return this;
    }

    public TestTreaty transferWindow(Limit limit) {
        limits.put("transferWindow", limit);
        return this;
    }

    public TestTreaty travelDocumentIssue(Limit limit) {
        limits.put("travelDocumentIssue", limit);
        return this;
    }

    public TestTreaty transferNotice(Limit limit) {
        limits.put("transferNotice", limit);
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
    public boolean bindsBoth(StateCode requesting, StateCode requested) {
        return Set.of("AAA", "BBB").containsAll(List.of(requesting.value(), requested.value()));
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
    public Rule<ReplyStart> replyStart() {
        return new Rule<>(start, basis("replyStart"));
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
    public Optional<Rule<Limit>> travelDocumentIssue() {
        return limit("travelDocumentIssue");
    }

    @Override
    public Optional<Rule<Limit>> travelDocumentValidity() {
        return limit("travelDocumentValidity");
    }

    @Override
    public Optional<Rule<Limit>> transferNotice() {
        return limit("transferNotice");
    }

    @Override
    public Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category) {
        return Optional.ofNullable(effects.get(kind)).map(value -> new Rule<>(value, basis("evidence")));
    }

    @Override
    public Set<String> unverified() {
        return Set.of();
    }

    @Override
    public Optional<TreatyProfile> find(TreatyReference reference) {
        return reference.equals(REFERENCE) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<TreatyProfile> current(String agreement, @Nullable String protocol) {
        return agreement.equals(ID) && protocol == null ? Optional.of(this) : Optional.empty();
    }
}
