package homeward.identification.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.PersonId;
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
import homeward.identification.casefile.ApplicationView.Applicant;

/** What the identification desk keeps of the application. */
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
            case ReadmissionApproved e -> consent(view, e.personId(), e.windowEnds());
            case DeemedConsentConfirmed e -> consent(view, e.personId(), e.windowEnds());
            case ConsentWithdrawn e -> consent(view, e.personId(), null);
            case ConsentExpired e -> consent(view, e.personId(), null);
            case ApplicationWithdrawn _ ->
                view.withPersons(Entries.change(view.persons(), _ -> true, person -> person.consentUntil(null)));
            case ProtectionConcernRaised _ -> view.withOpenConcerns(view.openConcerns() + 1);
            case ProtectionConcernLifted _ -> view.withOpenConcerns(view.openConcerns() - 1);
            case ReceiptConfirmed _,
                    ReplyLimitSet _,
                    ReplyLimitExtended _,
                    ReadmissionRefused _,
                    DeemedConsentArisen _,
                    CaseClosed _ -> view;
        };
    }

    private static ApplicationView submitted(ApplicationView view, ApplicationSubmitted e) {
        return new ApplicationView(
                view.stage(),
                e.reference(),
                e.requestingState(),
                e.requestedState(),
                e.treaty(),
                e.interviewRequested(),
                e.persons().stream()
                        .map(p -> new Applicant(p.personId(), p.category(), p.minor(), null, p.details()))
                        .toList(),
                view.openConcerns());
    }

    private static ApplicationView consent(ApplicationView view, PersonId id, @Nullable Instant until) {
        return view.withPersons(Entries.change(
                view.persons(), person -> person.personId().equals(id), person -> person.consentUntil(until)));
    }
}
