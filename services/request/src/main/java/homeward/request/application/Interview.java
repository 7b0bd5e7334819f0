package homeward.request.application;

import java.time.Instant;
import java.util.Set;
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
 * @param notConfirmed persons whose nationality the interview did not confirm: about them the requested state was not
 *     silent
 */
public record Interview(Instant resultSentAt, boolean startsReplyLimit, Set<PersonId> notConfirmed) {

    static Interview of(InterviewResultRecorded result, boolean startsReplyLimit) {
        return new Interview(
                result.sentAt(),
                startsReplyLimit,
                result.findings().stream()
                        .filter(finding -> finding.outcome() == InterviewOutcome.NATIONALITY_NOT_CONFIRMED)
                        .map(InterviewFinding::personId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Interview sentRather(Instant corrected) {
        return new Interview(corrected, startsReplyLimit, notConfirmed);
    }
}
