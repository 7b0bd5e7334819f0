package homeward.transport.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.Recorded;
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
import homeward.events.stages.ApplicationStage;
import homeward.transport.casefile.ApplicationView.Decision;
import homeward.transport.casefile.ApplicationView.OpenConcern;
import homeward.transport.casefile.ApplicationView.Reply;

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
        return ApplicationView.NOTHING;
    }

    @Override
    public ApplicationView apply(ApplicationView before, Recorded<ApplicationEvent> recorded) {
        ApplicationView view = before.at(before.stage().after(recorded.event()));
        return switch (recorded.event()) {
            case ApplicationSubmitted e -> submitted(e);
            case ReceiptConfirmed _, ReplyLimitSet _, ReplyLimitExtended _ -> view;
            case ReadmissionApproved e -> view.replied(e.personId(), Reply.CONSENT, e.windowEnds());
            case ReadmissionRefused e -> view.replied(e.personId(), Reply.REFUSED, null);
            case DeemedConsentArisen e -> view.replied(e.personId(), Reply.DEEMED_UNCONFIRMED, null);
            case DeemedConsentConfirmed e -> view.replied(e.personId(), Reply.CONSENT, e.windowEnds());
            case ConsentWithdrawn e -> view.replied(e.personId(), Reply.CONSENT_WITHDRAWN, null);
            case ConsentExpired e -> view.replied(e.personId(), Reply.CONSENT_EXPIRED, null);
            case ProtectionConcernRaised e ->
                view.concerned(
                        Entries.add(view.openConcerns(), new OpenConcern(e.concernId(), e.personId(), e.ground())));
            case ProtectionConcernLifted e ->
                view.concerned(Entries.remove(
                        view.openConcerns(), open -> open.concernId().equals(e.concernId())));
            case ApplicationWithdrawn e -> view.ended(e.reason().name());
            case CaseClosed e -> view.ended(e.outcome().name());
        };
    }

    private static ApplicationView submitted(ApplicationSubmitted e) {
        return new ApplicationView(
                ApplicationStage.SUBMITTED,
                e.reference(),
                e.requestingState(),
                e.requestedState(),
                e.treaty(),
                e.kind(),
                e.persons().stream()
                        .map(person -> new Decision(
                                person.personId(),
                                person.role(),
                                person.minor(),
                                person.accompaniedBy(),
                                Reply.AWAITED,
                                null,
                                person.details(),
                                person.circumstances()))
                        .toList(),
                List.of(),
                null);
    }
}
