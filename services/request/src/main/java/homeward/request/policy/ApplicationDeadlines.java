package homeward.request.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Recorded;
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
import homeward.events.request.ApplicationEvent.InterviewOutcome;
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
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.OnSilence;
import homeward.treaties.TreatyProfiles;

/**
 * Deems consent at the end of the reply limit and expires consent at the end of a transfer window, confirmed or not. The reply limit is
 * awaited only while silence can still become consent: if the treaty provides for it, and until every person has a
 * reply. The case file shows overdue replies independently of this.
 */
@Singleton
public class ApplicationDeadlines implements Deadlines<ApplicationEvent> {

    static final String REPLY_LIMIT = "reply-limit";
    static final String WINDOW = "transfer-window-";

    private final TreatyProfiles treaties;

    public ApplicationDeadlines(TreatyProfiles treaties) {
        this.treaties = treaties;
    }

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
            case DeemedConsentArisen e ->
                List.of(answered(e.personId()), new Change.Wait(window(e.personId()), e.windowEnds()));
            case ReadmissionApproved e ->
                List.of(answered(e.personId()), new Change.Wait(window(e.personId()), e.windowEnds()));
            case ReadmissionRefused e -> List.of(answered(e.personId()));
            case DeemedConsentConfirmed e -> List.of(new Change.Wait(window(e.personId()), e.windowEnds()));
            case TransferWindowExtended e -> List.of(new Change.Wait(window(e.personId()), e.windowEnds()));
            case ConsentUpheld e -> List.of(new Change.Wait(window(e.personId()), e.windowEnds()));
            case ConsentWithdrawn e -> List.of(new Change.Forget(window(e.personId())));
            case ConsentExpired e -> List.of(new Change.Forget(window(e.personId())));
            case ApplicationWithdrawn _, CaseClosed _ -> List.of(new Change.ForgetAll());
            case ApplicationSubmitted e -> List.of(new Change.NeededFor(REPLY_LIMIT, personsWhoseSilenceIsConsent(e)));
            case InterviewResultRecorded e ->
                e.findings().stream()
                        .filter(finding -> finding.outcome() != InterviewOutcome.NATIONALITY_CONFIRMED)
                        .map(finding -> answered(finding.personId()))
                        .toList();
            case ReadmissionInErrorClaimed e -> List.of(new Change.Forget(window(e.personId())));
            case PersonWithdrawn e -> List.of(answered(e.personId()), new Change.Forget(window(e.personId())));
            case ReceiptConfirmed _,
                    ReceiptCorrected _,
                    InterviewResultTimeCorrected _,
                    LaterLimitAgreed _,
                    InterviewLimitSet _,
                    ReplyReminderSent _,
                    TransferSuspended _,
                    SuspensionEnded _,
                    DetailsCorrected _,
                    JourneyLearned _,
                    ApplicationResubmitted _,
                    ResubmissionLearned _,
                    EvidenceLearned _,
                    FindingLearned _,
                    StayKnownSinceCorrected _,
                    ConsentQuestioned _,
                    InternalRecordKept _ -> List.of();
        };
    }

    @Override
    public Command due(CaseId caseId, String stream, String moment, Instant due) {
        return moment.startsWith(WINDOW)
                ? new ExpireConsent(caseId, PersonId.of(moment.substring(WINDOW.length())))
                : new DeemConsent(caseId);
    }

    /** @throws IllegalStateException if the treaty is unknown to this build */
    private Set<String> personsWhoseSilenceIsConsent(ApplicationSubmitted application) {
        TreatyProfile profile = treaties.find(application.treaty())
                .orElseThrow(() -> new IllegalStateException("unknown treaty profile " + application.treaty()));
        return profile.onSilence().value() == OnSilence.DEEMED_CONSENT
                ? application.persons().stream()
                        .map(person -> person.personId().toString())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Change answered(PersonId person) {
        return new Change.NotNeededFor(REPLY_LIMIT, person.toString());
    }

    private static String window(PersonId person) {
        return WINDOW + person;
    }
}
