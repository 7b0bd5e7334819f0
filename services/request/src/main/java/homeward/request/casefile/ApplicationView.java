package homeward.request.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.stages.ApplicationStage;

/** The application: its form, its reply limit, and what was decided about each person. */
public record ApplicationView(
        ApplicationStage stage,
        @Nullable Form form,
        @Nullable Instant receivedAt,
        @Nullable ReplyLimitView replyLimit,
        List<ApplicantView> persons,
        List<ConcernView> concerns,
        @Nullable WithdrawalReason withdrawn,
        @Nullable CaseOutcome outcome,
        @Nullable Personal<String> observations) {

    static final ApplicationView NONE =
            new ApplicationView(ApplicationStage.EXPECTED, null, null, null, List.of(), List.of(), null, null, null);

    /** What does not change after submission. */
    public record Form(
            String reference,
            StateCode requestingState,
            StateCode requestedState,
            String requestingAuthority,
            String requestedAuthority,
            TreatyReference treaty,
            Procedure procedure,
            ReturnKind returnKind,
            boolean interviewRequested,
            Instant submittedAt) {}

    public record ReplyLimitView(Instant due, boolean extended, RuleBasis basis) {}

    ApplicationView at(ApplicationStage next) {
        return new ApplicationView(
                next, form, receivedAt, replyLimit, persons, concerns, withdrawn, outcome, observations);
    }

    ApplicationView withReceipt(Instant at) {
        return new ApplicationView(stage, form, at, replyLimit, persons, concerns, withdrawn, outcome, observations);
    }

    ApplicationView withReplyLimit(ReplyLimitView limit) {
        return new ApplicationView(stage, form, receivedAt, limit, persons, concerns, withdrawn, outcome, observations);
    }

    ApplicationView withPersons(List<ApplicantView> others) {
        return new ApplicationView(
                stage, form, receivedAt, replyLimit, others, concerns, withdrawn, outcome, observations);
    }

    ApplicationView withConcerns(List<ConcernView> others) {
        return new ApplicationView(
                stage, form, receivedAt, replyLimit, persons, others, withdrawn, outcome, observations);
    }

    ApplicationView withEnd(@Nullable WithdrawalReason reason, @Nullable CaseOutcome end) {
        return new ApplicationView(stage, form, receivedAt, replyLimit, persons, concerns, reason, end, observations);
    }
}
