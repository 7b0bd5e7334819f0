package homeward.events.stages;

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

/** How far an application has come. */
public enum ApplicationStage {
    /** Nothing has been heard of it yet. */
    EXPECTED,
    SUBMITTED,
    RECEIVED,
    /** At least one person's readmission has been answered, in words or by silence. */
    ANSWERED,
    WITHDRAWN,
    CLOSED;

    public ApplicationStage after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted _ -> SUBMITTED;
            case ReceiptConfirmed _ -> this == SUBMITTED ? RECEIVED : this;
            case ReadmissionApproved _, ReadmissionRefused _, DeemedConsentArisen _, DeemedConsentConfirmed _ ->
                ANSWERED;
            case ApplicationWithdrawn _ -> WITHDRAWN;
            case CaseClosed _ -> CLOSED;
            case ReplyLimitSet _,
                    ReplyLimitExtended _,
                    ConsentWithdrawn _,
                    ConsentExpired _,
                    ProtectionConcernRaised _,
                    ProtectionConcernLifted _ -> this;
        };
    }
}
