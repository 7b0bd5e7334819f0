package homeward.reintegration.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentGiven;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
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
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnEnd;

/** One policy for these events, so that consent is never handled before the announcement on which it depends. */
@Singleton
public class WhenReturnIsAppliedForAndConsentedThenReintegrationFollows implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "announce-return";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public List<? extends ReintegrationCommand> on(Recorded<ApplicationEvent> recorded) {
        Source source = recorded.source();
        return switch (recorded.event()) {
            case ApplicationSubmitted e ->
                e.persons().stream()
                        .map(person -> new AnnounceReturn(
                                e.caseId(),
                                person.personId(),
                                e.requestingState(),
                                e.requestedState(),
                                e.kind(),
                                person.role(),
                                source))
                        .toList();
            case ConsentGiven e -> List.of(new LearnConsent(e.caseId(), e.personId(), source));
            case ReadmissionInErrorClaimed e -> List.of(new LearnReturnEnd(e.caseId(), e.personId(), source));
            case PersonWithdrawn e -> List.of(new LearnReturnEnd(e.caseId(), e.personId(), source));
            case ApplicationWithdrawn e -> ended(e.caseId(), e.persons(), source);
            case CaseClosed e -> ended(e.caseId(), withoutReturned(e), source);
            case InternalRecordKept _,
                    ReplyLimitSet _,
                    InterviewLimitSet _,
                    InterviewResultRecorded _,
                    InterviewResultTimeCorrected _,
                    LaterLimitAgreed _,
                    ReceiptConfirmed _,
                    ReceiptCorrected _,
                    ReplyLimitExtended _,
                    ReplyReminderSent _,
                    ReadmissionRefused _,
                    DeemedConsentArisen _,
                    DetailsCorrected _,
                    ConsentQuestioned _,
                    JourneyLearned _,
                    ApplicationResubmitted _,
                    ResubmissionLearned _,
                    EvidenceLearned _,
                    FindingLearned _,
                    StayKnownSinceCorrected _,
                    ConsentWithdrawn _,
                    ConsentExpired _,
                    TransferSuspended _,
                    SuspensionEnded _ -> List.of();
        };
    }

    private static Set<PersonId> withoutReturned(CaseClosed e) {
        return e.persons().stream()
                .filter(person -> !e.returned().contains(person))
                .collect(Collectors.toSet());
    }

    private static List<LearnReturnEnd> ended(CaseId caseId, Set<PersonId> persons, Source source) {
        return persons.stream()
                .sorted(Comparator.comparing(PersonId::value))
                .map(person -> new LearnReturnEnd(caseId, person, source))
                .toList();
    }
}
