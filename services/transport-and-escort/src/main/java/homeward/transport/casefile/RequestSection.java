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
import homeward.transport.casefile.RequestPart.Decision;
import homeward.transport.casefile.RequestPart.OpenConcern;
import homeward.transport.casefile.RequestPart.Reply;

final class RequestSection implements Section<ApplicationEvent, RequestPart> {

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public Class<RequestPart> type() {
        return RequestPart.class;
    }

    @Override
    public RequestPart initial() {
        return RequestPart.NOTHING;
    }

    @Override
    public RequestPart apply(RequestPart part, Recorded<ApplicationEvent> recorded) {
        return switch (recorded.event()) {
            case ApplicationSubmitted e -> submitted(e);
            case ReceiptConfirmed _, ReplyLimitSet _, ReplyLimitExtended _ -> part;
            case ReadmissionApproved e -> part.replied(e.personId(), Reply.CONSENT, e.windowEnds());
            case ReadmissionRefused e -> part.replied(e.personId(), Reply.REFUSED, null);
            case DeemedConsentArisen e -> part.replied(e.personId(), Reply.DEEMED_UNCONFIRMED, null);
            case DeemedConsentConfirmed e -> part.replied(e.personId(), Reply.CONSENT, e.windowEnds());
            case ConsentWithdrawn e -> part.replied(e.personId(), Reply.CONSENT_WITHDRAWN, null);
            case ConsentExpired e -> part.replied(e.personId(), Reply.CONSENT_EXPIRED, null);
            case ProtectionConcernRaised e ->
                part.concerned(
                        Entries.add(part.openConcerns(), new OpenConcern(e.concernId(), e.personId(), e.ground())));
            case ProtectionConcernLifted e ->
                part.concerned(Entries.remove(
                        part.openConcerns(), open -> open.concernId().equals(e.concernId())));
            case ApplicationWithdrawn e -> part.ended(e.reason().name());
            case CaseClosed e -> part.ended(e.outcome().name());
        };
    }

    private static RequestPart submitted(ApplicationSubmitted e) {
        return new RequestPart(
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
                                null))
                        .toList(),
                List.of(),
                null);
    }
}
