package homeward.request.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.request.casefile.TimeLimit.Consequence;
import homeward.request.casefile.TimeLimit.Kind;
import homeward.request.casefile.TimeLimit.Status;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.OnSilence;
import homeward.treaties.TreatyProfile.ReplyStart;

/** The limits of an application that still matter: running, passed without effect, not started, or missing. */
final class TimeLimits {

    private TimeLimits() {}

    static List<TimeLimit> of(Proceedings own, ApplicationSummary application, TreatyProfile profile, Instant now) {
        Form form = application.form();
        if (form == null || own.ending() != null) {
            return List.of();
        }
        List<TimeLimit> limits = new ArrayList<>();
        interview(own, form, profile, now).forEach(limits::add);
        List<PersonId> awaiting = application.persons().stream()
                .filter(person -> person.answer().reply() == Reply.AWAITED)
                .map(Applicant::personId)
                .toList();
        if (!awaiting.isEmpty()) {
            limits.add(reply(own, form, awaiting, profile, now));
        }
        own.unconfirmed()
                .forEach(deemed -> limits.add(new TimeLimit(
                        Kind.CONFIRMATION_OF_DEEMED_CONSENT,
                        deemed.personId(),
                        TimeLimit.at(deemed.windowEnds(), now),
                        deemed.windowEnds(),
                        Consequence.CONSENT_EXPIRES,
                        profile.citation("transferWindow." + form.procedure()))));
        application.persons().forEach(person -> transfer(person, now).forEach(limits::add));
        return List.copyOf(limits);
    }

    private static Stream<TimeLimit> interview(Proceedings own, Form form, TreatyProfile profile, Instant now) {
        if (!form.interviewRequested()
                || (own.interview() != null && own.interview().resultSentAt() != null)) {
            return Stream.empty();
        }
        return profile.interviewResult().stream().map(rule -> {
            Instant due = own.interview() == null ? null : own.interview().due();
            return new TimeLimit(
                    Kind.INTERVIEW_RESULT,
                    null,
                    due == null ? Status.AWAITS_RECEIPT : TimeLimit.at(due, now),
                    due,
                    Consequence.REPLY_LIMIT_WAITS,
                    rule.basis());
        });
    }

    private static TimeLimit reply(
            Proceedings own, Form form, List<PersonId> awaiting, TreatyProfile profile, Instant now) {
        Consequence silence = profile.onSilence().value() == OnSilence.DEEMED_CONSENT
                        && !awaiting.stream().allMatch(person -> answeredByInterview(own, person))
                ? Consequence.SILENCE_IS_CONSENT
                : Consequence.SILENCE_HAS_NO_EFFECT;
        Proceedings.ReplyLimit running = own.replyLimit();
        if (running != null) {
            return new TimeLimit(
                    Kind.REPLY, null, TimeLimit.at(running.due(), now), running.due(), silence, running.basis());
        }
        if (profile.replyLimit(form.procedure()).isEmpty()) {
            return new TimeLimit(
                    Kind.REPLY,
                    null,
                    Status.NOT_IN_TREATY,
                    null,
                    Consequence.SILENCE_HAS_NO_EFFECT,
                    profile.citation("replyLimit." + form.procedure()));
        }
        var start = profile.replyStart(form.interviewRequested());
        Status waits = own.receivedAt() != null && start.value() == ReplyStart.INTERVIEW_RESULT
                ? Status.AWAITS_INTERVIEW_RESULT
                : Status.AWAITS_RECEIPT;
        return new TimeLimit(Kind.REPLY, null, waits, null, silence, start.basis());
    }

    /** Whether the interview did not confirm the nationality, so that silence about the person has no effect. */
    private static boolean answeredByInterview(Proceedings own, PersonId person) {
        return own.interview() != null
                && own.interview().findings().stream()
                        .anyMatch(finding -> finding.personId().equals(person)
                                && finding.outcome() != InterviewOutcome.NATIONALITY_CONFIRMED);
    }

    private static Stream<TimeLimit> transfer(Applicant person, Instant now) {
        Instant ends = person.answer().windowEnds();
        return ends == null || person.answer().basis() == null
                ? Stream.empty()
                : Stream.of(new TimeLimit(
                        Kind.TRANSFER,
                        person.personId(),
                        TimeLimit.at(ends, now),
                        ends,
                        Consequence.CONSENT_EXPIRES,
                        person.answer().basis()));
    }
}
