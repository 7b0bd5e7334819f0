package homeward.request.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.DueMoment;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.RequestEvent;
import homeward.request.application.ApplicationCommand;
import homeward.request.correspondence.Letter;
import homeward.treaties.TreatyProfiles;

/** The desk of the requesting and the requested officers. */
@Singleton
public class RequestDesk implements Desk<RequestEvent, Proceedings, RequestFile> {

    /** Kinds of due moments. */
    enum Due {
        INTERVIEW_RESULT_DUE,
        REPLY_LIMIT_ENDS,
        DEEMED_CONSENT_EXPIRES,
        TRANSFER_WINDOW_ENDS,
        ANSWER_DUE
    }

    private final TreatyProfiles treaties;

    public RequestDesk(TreatyProfiles treaties) {
        this.treaties = treaties;
    }

    @Override
    public Summary<RequestEvent, ?> summary() {
        return Summaries.APPLICATION;
    }

    @Override
    public Proceedings nothing() {
        return Proceedings.NONE;
    }

    @Override
    public Proceedings after(Proceedings own, Recorded<RequestEvent> recorded) {
        return own.after(recorded);
    }

    @Override
    public RequestFile show(Contents<Proceedings> contents, Instant now, Openings by) {
        ApplicationSummary.Form form = contents.application().form();
        return RequestFile.of(
                contents.own(),
                form == null
                        ? List.of()
                        : TimeLimits.of(
                                contents.own(), contents.application(), treaties.governing(form.treaty()), now));
    }

    @Override
    public boolean keepsSpecialCircumstances() {
        return true;
    }

    @Override
    public Optional<String> stream(CaseId caseId) {
        return Optional.of(StreamIds.of(ApplicationCommand.STREAM_TYPE, caseId));
    }

    /**
     * The answers asked for; until the end also the result of an interview until it is sent, the reply limit until all persons
     * have a reply, and the windows of valid consents.
     */
    @Override
    public List<DueMoment> due(Contents<Proceedings> contents) {
        Proceedings own = contents.own();
        List<DueMoment> moments = new ArrayList<>();
        own.letters().letters().stream()
                .filter(Letter::awaitsAnswer)
                .map(Letter::answerDue)
                .filter(Objects::nonNull)
                .forEach(due -> moments.add(DueMoment.of(Due.ANSWER_DUE, null, due)));
        if (own.ending() != null) {
            return moments;
        }
        List<Applicant> persons = contents.application().persons();
        Proceedings.Interview interview = own.interview();
        if (interview != null && interview.due() != null && interview.resultSentAt() == null) {
            moments.add(DueMoment.of(Due.INTERVIEW_RESULT_DUE, null, interview.due()));
        }
        if (own.replyLimit() != null
                && persons.stream().anyMatch(person -> person.answer().reply() == Reply.AWAITED)) {
            moments.add(
                    DueMoment.of(Due.REPLY_LIMIT_ENDS, null, own.replyLimit().due()));
        }
        own.unconfirmed()
                .forEach(deemed ->
                        moments.add(DueMoment.of(Due.DEEMED_CONSENT_EXPIRES, deemed.personId(), deemed.windowEnds())));
        for (Applicant person : persons) {
            Instant window = person.answer().windowEnds();
            if (window != null) {
                moments.add(DueMoment.of(Due.TRANSFER_WINDOW_ENDS, person.personId(), window));
            }
        }
        return moments;
    }
}
