package homeward.reintegration.casefile;

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
import homeward.reintegration.casefile.RequestPart.Returnee;

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
            case ReadmissionApproved e -> part.consented(e.personId(), true);
            case DeemedConsentConfirmed e -> part.consented(e.personId(), true);
            case ConsentWithdrawn e -> part.consented(e.personId(), false);
            case ConsentExpired e -> part.consented(e.personId(), false);
            case ApplicationWithdrawn e -> part.ended(e.reason().name());
            case CaseClosed e -> part.ended(e.outcome().name());
            case ReceiptConfirmed _,
                    ReplyLimitSet _,
                    ReplyLimitExtended _,
                    ReadmissionRefused _,
                    DeemedConsentArisen _,
                    ProtectionConcernRaised _,
                    ProtectionConcernLifted _ -> part;
        };
    }

    private static RequestPart submitted(ApplicationSubmitted e) {
        return new RequestPart(
                e.requestingState(),
                e.requestedState(),
                e.kind(),
                e.persons().stream()
                        .map(p -> new Returnee(p.personId(), p.role(), p.minor(), p.accompaniedBy(), false))
                        .toList(),
                null);
    }
}
