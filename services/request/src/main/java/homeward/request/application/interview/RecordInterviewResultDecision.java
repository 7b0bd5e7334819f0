package homeward.request.application.interview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.request.application.ApplicationCommand.RecordInterviewResult;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.StartedLimits;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on the result of an interview, sent by the requested state after receipt. Under a protocol that says so it starts
 * the reply limit of all persons and therefore has a finding about each; under any other treaty it has no effect on limits.
 */
public final class RecordInterviewResultDecision {

    private RecordInterviewResultDecision() {}

    public static List<ApplicationEvent> decide(
            RecordInterviewResult c,
            ApplicationState state,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        Submission submission = Requirements.running(state);
        Requirements.requestedSide(submission, at);
        if (!submission.interviewRequested()) {
            throw Refusal.conflict("interview-requested", "the application does not ask for an interview");
        }
        if (state.interview() != null) {
            throw Refusal.conflict("one-interview-result", "the result of the interview has already been recorded");
        }
        Instant received = state.receivedAt();
        if (received == null) {
            throw Refusal.conflict("receipt-before-interview", "confirm receipt of the application first");
        }
        between("sentAt", c.sentAt(), received, at);
        persons(c.findings(), state);
        List<ApplicationEvent> started = StartedLimits.byInterviewResult(c.sentAt(), submission, profile, limits)
                .set(c.caseId());
        if (!started.isEmpty()) {
            everybody(c.findings(), state);
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new InterviewResultRecorded(c.caseId(), c.sentAt(), c.findings()));
        events.addAll(started);
        return events;
    }

    static void between(String field, Instant sentAt, Instant received, Circumstances at) {
        if (sentAt.isBefore(received.truncatedTo(ChronoUnit.SECONDS)) || sentAt.isAfter(at.now())) {
            throw Refusal.invalid(field, "must not be before the receipt of the application or in the future");
        }
    }

    private static void everybody(List<InterviewFinding> findings, ApplicationState state) {
        Set<PersonId> named = findings.stream().map(InterviewFinding::personId).collect(Collectors.toSet());
        if (!named.containsAll(state.personsWith(Standing.Awaiting.class::isInstance))) {
            throw Refusal.invalid(
                    "findings",
                    "must name every person who awaits a reply: the result starts the reply limit of all of them");
        }
    }

    private static void persons(List<InterviewFinding> findings, ApplicationState state) {
        Set<PersonId> named = new HashSet<>();
        for (int i = 0; i < findings.size(); i++) {
            PersonId person = findings.get(i).personId();
            if (!state.standings().containsKey(person) || !named.add(person)) {
                throw Refusal.invalid(
                        "findings[" + i + "].personId", "must be a person of the application, named once");
            }
        }
    }
}
