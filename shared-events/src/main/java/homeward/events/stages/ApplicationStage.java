package homeward.events.stages;

import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentUpheld;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.EvidenceLearned;
import homeward.events.request.ApplicationEvent.FindingLearned;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.ResubmissionLearned;
import homeward.events.request.ApplicationEvent.StayKnownSinceCorrected;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.TransferWindowExtended;

/** Progress of an application, in chronological order. Only a claim that a readmission was in error sets it back. */
public enum ApplicationStage {
    /** No event of the application is known. */
    EXPECTED,
    SUBMITTED,
    RECEIVED,
    /** At least one person has a reply, express or deemed. */
    ANSWERED,
    WITHDRAWN,
    CLOSED;

    /** The stage after the event. A closed case is open again after a claim that a readmission was in error. */
    public ApplicationStage after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted _ -> reached(SUBMITTED);
            case ReceiptConfirmed _ -> reached(RECEIVED);
            case ReadmissionApproved _, ReadmissionRefused _, DeemedConsentArisen _, DeemedConsentConfirmed _ ->
                reached(ANSWERED);
            case ApplicationWithdrawn _ -> reached(WITHDRAWN);
            case CaseClosed _ -> reached(CLOSED);
            case ReadmissionInErrorClaimed _ -> ANSWERED;
            case PersonWithdrawn _,
                    JourneyLearned _,
                    ApplicationResubmitted _,
                    ResubmissionLearned _,
                    EvidenceLearned _,
                    FindingLearned _,
                    StayKnownSinceCorrected _,
                    ReplyLimitSet _,
                    ReplyLimitExtended _,
                    InterviewLimitSet _,
                    InterviewResultRecorded _,
                    InterviewResultTimeCorrected _,
                    LaterLimitAgreed _,
                    ReceiptCorrected _,
                    ReplyReminderSent _,
                    TransferWindowExtended _,
                    DetailsCorrected _,
                    ConsentQuestioned _,
                    ConsentUpheld _,
                    ConsentWithdrawn _,
                    ConsentExpired _,
                    TransferSuspended _,
                    SuspensionEnded _,
                    InternalRecordKept _ -> this;
        };
    }

    private ApplicationStage reached(ApplicationStage next) {
        return next.compareTo(this) > 0 ? next : this;
    }
}
