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
import homeward.events.stages.ApplicationStage;
import homeward.reintegration.casefile.ApplicationView.Returnee;

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
            case ReadmissionApproved e -> view.consented(e.personId(), true);
            case DeemedConsentConfirmed e -> view.consented(e.personId(), true);
            case ConsentWithdrawn e -> view.consented(e.personId(), false);
            case ConsentExpired e -> view.consented(e.personId(), false);
            case ApplicationWithdrawn e -> view.ended(e.reason().name());
            case CaseClosed e -> view.ended(e.outcome().name());
            case ReceiptConfirmed _,
                    ReplyLimitSet _,
                    ReplyLimitExtended _,
                    ReadmissionRefused _,
                    DeemedConsentArisen _,
                    ProtectionConcernRaised _,
                    ProtectionConcernLifted _ -> view;
        };
    }

    private static ApplicationView submitted(ApplicationSubmitted e) {
        return new ApplicationView(
                ApplicationStage.SUBMITTED,
                e.requestingState(),
                e.requestedState(),
                e.kind(),
                e.persons().stream()
                        .map(p ->
                                new Returnee(p.personId(), p.role(), p.minor(), p.accompaniedBy(), false, p.details()))
                        .toList(),
                null);
    }
}
