package homeward.transport.transfer;

import java.util.List;
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
import homeward.treaties.TreatyProfile.OnSilence;
import homeward.treaties.TreatyProfile.ReplyStart;
import homeward.treaties.TreatyProfiles;

/** A treaty that demands three working days' notice and says nothing else about transfers. */
final class FixedTreaty implements TreatyProfiles, TreatyProfile {

    static final TreatyReference REFERENCE = new TreatyReference("AAA-BBB", null, 1);

    static final Rule<Limit> NOTICE_RULE = new Rule<>(
            new Limit(3, Limit.Unit.WORKING_DAYS), new RuleBasis("AAA-BBB", 1, "transferNotice", "9(1)", true));

    @Override
    public Optional<TreatyProfile> find(TreatyReference reference) {
        return reference.equals(REFERENCE) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<TreatyProfile> current(String agreement, @Nullable String protocol) {
        return Optional.of(this);
    }

    @Override
    public List<TreatyProfile> all() {
        return List.of(this);
    }

    @Override
    public TreatyReference reference() {
        return REFERENCE;
    }

    @Override
    public String title() {
        return "Agreement of AAA and BBB";
    }

    @Override
    public boolean bindsBoth(StateCode requesting, StateCode requested) {
        return true;
    }

    @Override
    public Optional<Rule<Limit>> submissionLimit(Category category) {
        return Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> replyLimit(Procedure procedure) {
        return Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> replyLimitExtended(Procedure procedure) {
        return Optional.empty();
    }

    @Override
    public Rule<ReplyStart> replyStart() {
        return new Rule<>(ReplyStart.RECEIPT, NOTICE_RULE.basis());
    }

    @Override
    public Rule<OnSilence> onSilence() {
        return new Rule<>(OnSilence.NO_EFFECT, NOTICE_RULE.basis());
    }

    @Override
    public Optional<Rule<Limit>> transferWindow(Procedure procedure) {
        return Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> travelDocumentIssue() {
        return Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> travelDocumentValidity() {
        return Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> transferNotice() {
        return Optional.of(NOTICE_RULE);
    }

    @Override
    public Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category) {
        return Optional.empty();
    }

    @Override
    public Set<String> unverified() {
        return Set.of();
    }
}
