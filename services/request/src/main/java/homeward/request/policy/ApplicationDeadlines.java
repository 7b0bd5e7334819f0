package homeward.request.policy;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
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
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExpireConsent;

/** When the reply limit passes, consent is deemed; when a transfer window ends, consent expires. */
@Singleton
public class ApplicationDeadlines implements Deadlines<ApplicationEvent> {

    static final String REPLY_LIMIT = "reply-limit";
    static final String WINDOW = "transfer-window-";

    @Override
    public String name() {
        return "application-deadlines";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public List<Change> changes(Recorded<ApplicationEvent> event) {
        return switch (event.event()) {
            case ReplyLimitSet e -> List.of(new Change.Wait(REPLY_LIMIT, e.due()));
            case ReplyLimitExtended e -> List.of(new Change.Wait(REPLY_LIMIT, e.due()));
            case DeemedConsentArisen _ -> List.of(new Change.Forget(REPLY_LIMIT));
            case ReadmissionApproved e -> List.of(new Change.Wait(window(e.personId()), e.windowEnds()));
            case DeemedConsentConfirmed e -> List.of(new Change.Wait(window(e.personId()), e.windowEnds()));
            case ConsentWithdrawn e -> List.of(new Change.Forget(window(e.personId())));
            case ConsentExpired e -> List.of(new Change.Forget(window(e.personId())));
            case ApplicationWithdrawn _, CaseClosed _ -> List.of(new Change.ForgetAll());
            case ApplicationSubmitted _,
                    ReceiptConfirmed _,
                    ReplyReminderSent _,
                    ReadmissionRefused _,
                    ProtectionConcernRaised _,
                    ProtectionConcernLifted _ -> List.of();
        };
    }

    @Override
    public Command due(CaseId caseId, String stream, String moment, Instant due) {
        return moment.startsWith(WINDOW)
                ? new ExpireConsent(caseId, PersonId.of(moment.substring(WINDOW.length())))
                : new DeemConsent(caseId);
    }

    private static String window(PersonId person) {
        return WINDOW + person;
    }
}
