package homeward.request.casefile;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.casefile.ApplicantView.Reply;
import homeward.request.casefile.ApplicationView.Form;
import homeward.request.casefile.ApplicationView.ReplyLimitView;

/** The application, as this service itself decided it. */
final class ApplicationSection implements Section<ApplicationEvent, ApplicationView> {

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public Class<ApplicationView> type() {
        return ApplicationView.class;
    }

    @Override
    public ApplicationView initial() {
        return ApplicationView.NONE;
    }

    @Override
    public ApplicationView apply(ApplicationView before, Recorded<ApplicationEvent> recorded) {
        ApplicationView view = before.at(before.stage().after(recorded.event()));
        return switch (recorded.event()) {
            case ApplicationSubmitted e -> submitted(view, e);
            case ReceiptConfirmed e -> view.withReceipt(e.receivedAt());
            case ReplyLimitSet e -> view.withReplyLimit(new ReplyLimitView(e.due(), false, e.basis()));
            case ReplyLimitExtended e -> view.withReplyLimit(new ReplyLimitView(e.due(), true, e.basis()));
            case ReadmissionApproved e -> answer(view, e.personId(), Reply.APPROVED, e.windowEnds(), e.basis());
            case DeemedConsentArisen e -> answer(view, e.personId(), Reply.DEEMED, null, e.basis());
            case DeemedConsentConfirmed e ->
                answer(view, e.personId(), Reply.DEEMED_AND_CONFIRMED, e.windowEnds(), e.basis());
            case ConsentWithdrawn e -> answer(view, e.personId(), Reply.CONSENT_WITHDRAWN, null, null);
            case ConsentExpired e -> answer(view, e.personId(), Reply.CONSENT_EXPIRED, null, null);
            case ReadmissionRefused e ->
                view.withPersons(Entries.change(
                        view.persons(),
                        person -> person.personId().equals(e.personId()),
                        person -> person.answered(Reply.REFUSED, null, e.reasons(), null)));
            case ProtectionConcernRaised e ->
                raised(view, e, recorded.envelope().decided());
            case ProtectionConcernLifted e ->
                view.withConcerns(Entries.change(
                        view.concerns(),
                        concern -> concern.concernId().equals(e.concernId()),
                        concern -> concern.liftedFor(e.reason())));
            case ApplicationWithdrawn e -> view.withEnd(e.reason(), view.outcome());
            case CaseClosed e -> view.withEnd(view.withdrawn(), e.outcome());
        };
    }

    private static ApplicationView submitted(ApplicationView view, ApplicationSubmitted e) {
        Form form = new Form(
                e.reference(),
                e.requestingState(),
                e.requestedState(),
                e.requestingAuthority(),
                e.requestedAuthority(),
                e.treaty(),
                e.procedure(),
                e.kind(),
                e.interviewRequested(),
                e.submittedAt());
        return new ApplicationView(
                view.stage(),
                form,
                null,
                null,
                e.persons().stream().map(ApplicantView::of).toList(),
                view.concerns(),
                null,
                null,
                e.observations());
    }

    private static ApplicationView answer(
            ApplicationView view, PersonId id, Reply reply, @Nullable Instant window, @Nullable RuleBasis basis) {
        return view.withPersons(Entries.change(
                view.persons(),
                person -> person.personId().equals(id),
                person -> person.answered(reply, window, Set.of(), basis)));
    }

    private static ApplicationView raised(ApplicationView view, ProtectionConcernRaised e, Instant at) {
        return view.withConcerns(
                Entries.add(view.concerns(), new ConcernView(e.concernId(), e.personId(), e.ground(), at, null)));
    }
}
