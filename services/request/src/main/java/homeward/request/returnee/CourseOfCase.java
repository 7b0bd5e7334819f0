package homeward.request.returnee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.casefile.summary.TransferSummary;
import homeward.casefile.summary.TransferSummary.Journey;
import homeward.casefile.summary.TransferSummary.JourneyStatus;
import homeward.events.PersonId;
import homeward.request.returnee.ReturneeView.Next;
import homeward.request.returnee.ReturneeView.Status;

/**
 * Where a case stands for one of its persons. It depends on nothing about protection: neither on suspensions nor on why anything
 * ended. Pure.
 *
 * @param moment of what comes next; null if none is set
 * @param end whether the moment is the end of a limit, which is its last day
 */
record CourseOfCase(Status status, Next next, @Nullable Instant moment, boolean end) {

    /**
     * @param replyDue end of the limit to reply; null if none runs
     * @return empty if the case has no such person
     */
    static Optional<CourseOfCase> of(
            ApplicationSummary application, TransferSummary transfer, @Nullable Instant replyDue, PersonId person) {
        return application.persons().stream()
                .filter(applicant -> applicant.personId().equals(person))
                .findFirst()
                .map(applicant -> of(application, journeys(transfer, person), replyDue, applicant));
    }

    private static CourseOfCase of(
            ApplicationSummary application, List<Journey> journeys, @Nullable Instant replyDue, Applicant applicant) {
        Reply reply = applicant.answer().reply();
        if (reply == Reply.READMITTED_IN_ERROR) {
            return at(Status.CLAIMED_BACK);
        }
        if (has(journeys, JourneyStatus.HANDED_OVER)) {
            return at(Status.RETURNED);
        }
        if (has(journeys, JourneyStatus.UNDER_WAY) || has(journeys, JourneyStatus.ARRIVED)) {
            return at(Status.TRAVELLING);
        }
        if (application.ended() != null) {
            return at(Status.ENDED);
        }
        return switch (reply) {
            case AWAITED -> new CourseOfCase(Status.APPLIED, Next.REPLY, replyDue, true);
            case DEEMED -> new CourseOfCase(Status.SILENT, Next.CONFIRMATION, null, false);
            case APPROVED, DEEMED_AND_CONFIRMED, CONSENT_UPHELD ->
                agreed(journeys, applicant.answer().windowEnds());
            case CONSENT_QUESTIONED -> new CourseOfCase(Status.CHECKED_AGAIN, Next.NEW_REPLY, null, false);
            case REFUSED -> at(Status.REFUSED);
            case CONSENT_WITHDRAWN, CONSENT_EXPIRED -> at(Status.LAPSED);
            case PERSON_WITHDRAWN -> at(Status.ENDED);
            case READMITTED_IN_ERROR -> at(Status.CLAIMED_BACK);
        };
    }

    /** Only a journey of which the other state has been notified has a day: until then it is one officer's plan. */
    private static CourseOfCase agreed(List<Journey> journeys, @Nullable Instant windowEnds) {
        return journeys.reversed().stream()
                .filter(journey -> journey.progress().status() == JourneyStatus.NOTIFIED)
                .findFirst()
                .map(journey -> new CourseOfCase(Status.AGREED, Next.JOURNEY, journey.departs(), false))
                .orElseGet(() -> new CourseOfCase(Status.AGREED, Next.TRANSFER, windowEnds, true));
    }

    private static CourseOfCase at(Status status) {
        return new CourseOfCase(status, Next.NONE, null, false);
    }

    private static List<Journey> journeys(TransferSummary transfer, PersonId person) {
        return transfer.journeys().stream()
                .filter(journey -> journey.travellers().contains(person))
                .toList();
    }

    private static boolean has(List<Journey> journeys, JourneyStatus status) {
        return journeys.stream().anyMatch(journey -> journey.progress().status() == status);
    }
}
