package homeward.request.application;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamState;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentGiven;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentUpheld;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.CorrectedField;
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
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.NationalityFinding;
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
import homeward.events.request.Majority;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.request.application.Protection.Suspension;
import homeward.request.application.Standing.Awaiting;
import homeward.treaties.LimitClock;

/**
 * State on which decisions about an application depend.
 *
 * @param submission null before submission
 * @param receivedAt receipt by the requested state, as corrected since; null until confirmed
 * @param interviewDue end of the limit for the result of the interview; null if there is none
 * @param interview null until the result of the interview has been sent
 * @param replyLimit null if none is running (yet)
 * @param standings all persons of the application, in the order of the form
 * @param protection what tells about protection; open to the requesting state alone
 * @param journeys as the transfer tells of them, by itinerary, in the order they were learned
 * @param findings what the requested state last found about nationalities
 * @param filed evidence filed with the identification, in the order it was learned
 * @param brought evidence of former cases on which this application rests
 */
@RecordBuilder
public record ApplicationState(
        @Nullable Submission submission,
        @Nullable Instant receivedAt,
        @Nullable Instant interviewDue,
        @Nullable Interview interview,
        @Nullable ReplyLimit replyLimit,
        Map<PersonId, Standing> standings,
        Protection protection,
        Phase phase,
        Map<UUID, Journey> journeys,
        Map<PersonId, NationalityFinding> findings,
        List<FiledEvidence> filed,
        Set<UUID> brought)
        implements ApplicationStateBuilder.With, StreamState {

    /** @param at when that happened */
    public record Journey(Set<PersonId> travellers, JourneyProgress progress, Instant at) {}

    /** Phase of the application as a whole. */
    public enum Phase {
        RUNNING,
        WITHDRAWN,
        CLOSED
    }

    /** The state of a stream without events. */
    public static final ApplicationState NONE = new ApplicationState(
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            Protection.NONE,
            Phase.RUNNING,
            Map.of(),
            Map.of(),
            List.of(),
            Set.of());

    @Override
    public boolean opened() {
        return submission != null;
    }

    @Override
    public Set<StateCode> parties() {
        return submission == null ? Set.of() : submission.parties();
    }

    @Override
    public @Nullable TreatyReference treaty() {
        return submission == null ? null : submission.treaty();
    }

    /** The requesting state: what tells about protection stays there. */
    @Override
    public @Nullable StateCode keeper() {
        return submission == null ? null : submission.requestingState();
    }

    /** Suspensions in force. */
    public Map<UUID, Suspension> suspensions() {
        return protection.suspensions();
    }

    /** The same with what tells about protection opened, as far as the acting state may read it. */
    public ApplicationState opened(Openings by) {
        return withProtection(protection.opened(by));
    }

    /** The first person of the form, whose key seals what concerns the application as a whole. */
    public PersonId principal() {
        return standings.keySet().iterator().next();
    }

    /**
     * Whether silence about the person can become consent. A requested state that sent a result of an interview which does not confirm
     * the nationality, or found that it is not established, was not silent.
     */
    public boolean silentAbout(PersonId person) {
        NationalityFinding finding = findings.get(person);
        return (interview == null || interview.leavesSilence(person))
                && (finding == null || finding == NationalityFinding.ESTABLISHED);
    }

    public boolean anyPersonWith(Predicate<Standing> standing) {
        return standings.values().stream().anyMatch(standing);
    }

    /** Persons with a matching standing, in the order of the form. */
    public List<PersonId> personsWith(Predicate<Standing> standing) {
        return standings.entrySet().stream()
                .filter(entry -> standing.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The state after the event. Total: never throws for a recorded event. */
    public ApplicationState after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e -> submitted(e);
            case DetailsCorrected e -> corrected(e);
            case ReceiptConfirmed e -> withReceivedAt(e.receivedAt());
            case ReceiptCorrected e -> withReceivedAt(e.corrected());
            case InterviewLimitSet e -> withInterviewDue(e.due());
            case InterviewResultRecorded e -> withInterview(Interview.of(e, replyLimit == null));
            case InterviewResultTimeCorrected e ->
                withInterview(interview == null ? null : interview.sentRather(e.corrected()));
            case ReplyLimitSet e -> limited(e);
            case ReplyLimitExtended e -> withReplyLimit(replyLimit == null ? null : replyLimit.extendedTo(e.due()));
            case ReadmissionApproved e ->
                with(e.personId(), new Standing.Consented(e.approvedAt(), e.windowEnds(), null));
            case ReadmissionRefused e -> with(e.personId(), new Standing.Refused());
            case DeemedConsentArisen e -> with(e.personId(), new Standing.Deemed(e.limitPassed(), e.windowEnds()));
            case DeemedConsentConfirmed e -> with(e.personId(), new Standing.Consented(since(e), e.windowEnds(), null));
            case TransferWindowExtended e ->
                with(e.personId(), new Standing.Consented(since(e), e.windowEnds(), e.until()));
            case ConsentWithdrawn e -> with(e.personId(), new Standing.ConsentLost(true));
            case ConsentExpired e -> with(e.personId(), new Standing.ConsentLost(false));
            case ConsentQuestioned e -> with(e.personId(), questioned(standings.get(e.personId())));
            case ConsentUpheld e ->
                with(
                        e.personId(),
                        new Standing.Consented(
                                since(e),
                                e.windowEnds(),
                                standings.get(e.personId()) instanceof Standing.Questioned before
                                        ? before.obstaclesUntil()
                                        : null));
            case TransferSuspended e -> withProtection(protection.suspended(e));
            case SuspensionEnded e -> withProtection(protection.resumed(e));
            case InternalRecordKept e -> withProtection(protection.recorded(e));
            case PersonWithdrawn e -> with(e.personId(), new Standing.Withdrawn());
            case JourneyLearned e -> with(e.itineraryId(), new Journey(e.travellers(), e.progress(), e.at()));
            case ReadmissionInErrorClaimed e ->
                with(e.personId(), new Standing.ConsentLost(true))
                        .with(
                                e.claimId(),
                                new Journey(Set.of(e.personId()), JourneyProgress.MUST_BE_TAKEN_BACK, e.claimedAt()))
                        .withPhase(Phase.RUNNING);
            case StayKnownSinceCorrected e ->
                submission == null ? this : withSubmission(submission.withStayKnownSince(e.corrected()));
            case EvidenceLearned e -> withFiled(FiledEvidence.added(filed, e, standings.get(e.personId())));
            case FindingLearned e -> found(e);
            case ApplicationResubmitted e -> withBrought(FiledEvidence.ids(e));
            case LaterLimitAgreed _, ReplyReminderSent _, ResubmissionLearned _ -> this;
            case ApplicationWithdrawn _ -> withPhase(Phase.WITHDRAWN);
            case CaseClosed _ -> withPhase(Phase.CLOSED);
        };
    }

    private ApplicationState found(FindingLearned e) {
        var all = new LinkedHashMap<>(findings);
        all.put(e.personId(), e.finding());
        return withFindings(Collections.unmodifiableMap(all));
    }

    private ApplicationState submitted(ApplicationSubmitted e) {
        var people = new LinkedHashMap<PersonId, Standing>();
        e.persons().stream().map(Transferee::personId).forEach(id -> people.put(id, new Awaiting()));
        return withSubmission(Submission.of(e)).withStandings(Collections.unmodifiableMap(people));
    }

    /** The journey on which the person was handed over and not taken back since, with its id; empty if there is none. */
    public Optional<Map.Entry<UUID, Journey>> handover(PersonId person) {
        return journeys.entrySet().stream()
                .filter(journey -> journey.getValue().travellers().contains(person)
                        && journey.getValue().progress() != JourneyProgress.PLANNED
                        && journey.getValue().progress() != JourneyProgress.FAILED)
                .reduce((_, last) -> last)
                .filter(journey -> journey.getValue().progress() == JourneyProgress.HANDED_OVER);
    }

    /** Whether anybody is on the way, or has to be taken back. */
    public boolean anybodyOnTheWay() {
        return journeys.values().stream()
                .anyMatch(journey -> journey.progress() == JourneyProgress.UNDER_WAY
                        || journey.progress() == JourneyProgress.MUST_BE_TAKEN_BACK);
    }

    private ApplicationState with(UUID itinerary, Journey journey) {
        var all = new LinkedHashMap<>(journeys);
        all.put(itinerary, journey);
        return withJourneys(Collections.unmodifiableMap(all));
    }

    private ApplicationState corrected(DetailsCorrected e) {
        if (submission == null) {
            return this;
        }
        boolean restsOnIt = e.corrected().stream().anyMatch(CorrectedField::evidences);
        return withSubmission(submission
                .replacing(e.personId())
                .with(
                        person -> person.personId().equals(e.personId())
                                ? new Transferee(
                                        person.personId(),
                                        person.category(),
                                        person.role(),
                                        e.minor(),
                                        e.majority(),
                                        e.accompaniedBy(),
                                        e.details(),
                                        person.circumstances())
                                : person,
                        restsOnIt ? e.correctedAt() : submission.correctedAt()));
    }

    /** The same with what the form says about the person opened, and the days on which minors come of age. */
    public ApplicationState opened(PersonId person, Openings by) {
        return submission == null
                ? this
                : withSubmission(submission.with(
                        transferee -> new Transferee(
                                transferee.personId(),
                                transferee.category(),
                                transferee.role(),
                                transferee.minor(),
                                transferee.majority() == null ? null : by.open(transferee.majority(), Majority.class),
                                transferee.accompaniedBy(),
                                transferee.personId().equals(person)
                                        ? by.open(transferee.details(), PersonalDetails.class)
                                        : transferee.details(),
                                transferee.circumstances()),
                        submission.correctedAt()));
    }

    /** Since when the consent that the event confirms or goes on with has stood; the end of its window if there was none. */
    private Instant since(ConsentGiven e) {
        return switch (standings.get(e.personId())) {
            case Standing.Consented consent -> consent.since();
            case Standing.Deemed deemed -> deemed.since();
            case Standing.Questioned questioned -> questioned.since();
            case null, default -> e.windowEnds();
        };
    }

    private static Standing questioned(@Nullable Standing before) {
        return switch (before) {
            case Standing.Consented consent ->
                new Standing.Questioned(consent.since(), consent.windowEnds(), consent.obstaclesUntil());
            case Standing.Deemed deemed -> new Standing.Questioned(deemed.since(), deemed.windowEnds(), null);
            case null -> new Awaiting();
            default -> before;
        };
    }

    /** From when the longest extension of the limit is counted: from its start, or from an earlier one corrected since. */
    public Instant extensionCountsFrom(ReplyLimit running) {
        Instant stated = limitBegan();
        return stated != null && stated.isBefore(running.since()) ? stated : running.since();
    }

    private ApplicationState limited(ReplyLimitSet e) {
        Instant since = limitBegan();
        return withReplyLimit(
                since == null
                        ? null
                        : new ReplyLimit(since, e.due(), e.due(), LimitClock.earliestEnd(e.basis(), e.due())));
    }

    /** When the limit began; null if it has not. */
    private @Nullable Instant limitBegan() {
        if (submission == null) {
            return null;
        }
        Instant stated = interview != null && interview.startsReplyLimit() ? interview.resultSentAt() : receivedAt;
        return submission.limitFrom(stated == null ? submission.submittedAt() : stated);
    }

    private ApplicationState with(PersonId person, Standing standing) {
        var people = new LinkedHashMap<>(standings);
        people.put(person, standing);
        return withStandings(Collections.unmodifiableMap(people));
    }
}
