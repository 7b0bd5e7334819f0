package homeward.request.application;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;

/**
 * The result of the interview that the application asked for.
 *
 * @param resultSentAt as corrected since
 * @param startsReplyLimit whether no reply limit had begun before
 * @param outcomes of the persons whom it names
 */
public record Interview(Instant resultSentAt, boolean startsReplyLimit, Map<PersonId, InterviewOutcome> outcomes) {

    static Interview of(InterviewResultRecorded result, boolean startsReplyLimit) {
        return new Interview(
                result.sentAt(),
                startsReplyLimit,
                result.findings().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                InterviewFinding::personId, InterviewFinding::outcome, (_, last) -> last)));
    }

    /**
     * Whether silence about the person can become consent: if the interview confirmed the nationality. A state that sent
     * another result was not silent, and without a result no limit that starts with it has begun.
     */
    public boolean leavesSilence(PersonId person) {
        InterviewOutcome outcome = outcomes.get(person);
        return outcome == null ? !startsReplyLimit : outcome == InterviewOutcome.NATIONALITY_CONFIRMED;
    }

    Interview sentRather(Instant corrected) {
        return new Interview(corrected, startsReplyLimit, outcomes);
    }
}
