package homeward.identification.identity.document;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.identification.identity.IdentificationCommand.CorrectIssueTime;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.TravelDocument;
import homeward.treaties.LimitClock;

/**
 * The state that issued a document corrects when it did, also after the document has expired: not before the request for it,
 * nor after it recorded the issue, nor after the last day of validity. What silence on the request permitted stays.
 */
public final class CorrectIssueTimeDecision {

    private CorrectIssueTimeDecision() {}

    public static List<IdentificationEvent> decide(
            CorrectIssueTime c, IdentificationState state, Circumstances at, LimitClock limits) {
        Requirements.anyParty(state, at);
        TravelDocument.Held held = Recorded.documentOrExpired(state, c.documentId());
        TravelDocument.Issue issue = held.issue();
        if (issue == null) {
            throw Refusal.conflict(
                    "recorded-before-corrected", "the person held this document before; no issue of it was recorded");
        }
        if (!issue.statedBy().equals(at.actor().state())) {
            throw Refusal.notYours(
                    "corrected-by-its-author", "only %s, which issued it, corrects when".formatted(issue.statedBy()));
        }
        if (c.corrected().equals(issue.issuedAt())) {
            throw Refusal.invalid("corrected", "is the time already recorded");
        }
        IssueTravelDocumentDecision.notBeforeRequest("corrected", c.corrected(), issue.requestedAt());
        if (c.corrected().isAfter(issue.statedAt())) {
            throw Refusal.invalid(
                    "corrected", "must not be after " + issue.statedAt() + ", when the issue was recorded");
        }
        if (held.validUntil().isBefore(limits.day(c.corrected(), issue.statedBy()))) {
            throw Refusal.invalid("corrected", "must not be after the last day of validity");
        }
        return List.of(
                new IssueTimeCorrected(c.caseId(), c.personId(), c.documentId(), issue.issuedAt(), c.corrected()));
    }
}
