package homeward.request.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.casefile.Contents;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.casefile.summary.ApplicationSummary.Suspension;
import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.request.correspondence.Letter;
import homeward.treaties.TreatyProfile;

/** What an application waits for: nothing after its end, but for messages to be read and answered. */
final class RequestTasks {

    /** Kinds of tasks. Those that are due in the sense of a limit keep the limit's name. */
    enum What {
        RECEIPT_TO_BE_CONFIRMED,
        INTERVIEW_RESULT_DUE,
        /** The treaty sets no limit for it. */
        INTERVIEW_RESULT_AWAITED,
        REPLY_LIMIT_ENDS,
        /** The treaty sets no limit, or it has not begun. */
        REPLY_AWAITED,
        DEEMED_CONSENT_EXPIRES,
        TRANSFER_WINDOW_ENDS,
        CONSENT_TO_BE_UPHELD,
        LATER_LIMIT_TO_BE_AGREED,
        SUSPENSION_TO_BE_DECIDED,
        ANSWER_DUE,
        /** The sender of the message has set no time for it. */
        ANSWER_AWAITED,
        /** A message that asks for no answer, or has one, and was not opened. */
        MESSAGE_UNREAD
    }

    private RequestTasks() {}

    /** @param treaty empty if it is unknown to this build: then it is not said since when a limit runs */
    static List<Task> of(Contents<Proceedings> contents, Optional<TreatyProfile> treaty) {
        Proceedings own = contents.own();
        Form form = contents.application().form();
        if (form == null) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        own.letters().letters().stream()
                .filter(Letter::awaitsAnswer)
                .map(letter -> answer(letter, form))
                .forEach(tasks::add);
        if (own.ending() == null) {
            running(contents, form, treaty, tasks);
        }
        own.letters().letters().stream()
                .filter(letter -> letter.retrieved() == null && !letter.awaitsAnswer())
                .map(letter -> ofReceiver(What.MESSAGE_UNREAD, letter, form))
                .forEach(tasks::add);
        return List.copyOf(tasks);
    }

    private static void running(
            Contents<Proceedings> contents, Form form, Optional<TreatyProfile> treaty, List<Task> tasks) {
        Proceedings own = contents.own();
        ApplicationSummary application = contents.application();
        interview(own, form, tasks);
        if (application.persons().stream().anyMatch(person -> person.answer().reply() == Reply.AWAITED)) {
            tasks.add(reply(own, form, treaty));
        }
        own.unconfirmed()
                .forEach(deemed -> tasks.add(Task.of(What.DEEMED_CONSENT_EXPIRES, Side.REQUESTING)
                        .about(deemed.personId())
                        .dueAt(deemed.windowEnds())
                        .counted(
                                deemed.since(),
                                treaty.map(profile -> profile.citation("transferWindow." + form.procedure()))
                                        .orElse(null))));
        application.persons().forEach(person -> consent(own, person, tasks));
        own.momentCorrections().stream()
                .filter(RequestTasks::awaitsAgreement)
                .forEach(_ -> tasks.add(Task.of(What.LATER_LIMIT_TO_BE_AGREED, Side.REQUESTING)));
        application.suspensions().stream()
                .filter(Suspension::inForce)
                .forEach(suspension -> tasks.add(Task.of(What.SUSPENSION_TO_BE_DECIDED, Side.REQUESTING)
                        .about(suspension.personId())
                        .kept()));
    }

    private static Task answer(Letter letter, Form form) {
        return ofReceiver(letter.answerDue() == null ? What.ANSWER_AWAITED : What.ANSWER_DUE, letter, form)
                .dueAt(letter.answerDue());
    }

    /** Without the person whom the message concerns: who may know of the task need not know of the message. */
    private static Task ofReceiver(What what, Letter letter, Form form) {
        Side by = letter.to().equals(form.requestingState()) ? Side.REQUESTING : Side.REQUESTED;
        return Task.of(what, by).counted(letter.sentAt(), null);
    }

    private static void interview(Proceedings own, Form form, List<Task> tasks) {
        Proceedings.Interview interview = own.interview();
        if (interview != null && interview.due() != null && interview.resultSentAt() == null) {
            tasks.add(Task.of(What.INTERVIEW_RESULT_DUE, Side.REQUESTED)
                    .dueAt(interview.due())
                    .counted(own.receivedAt(), interview.basis()));
        } else if (interview == null && form.interviewRequested() && own.receivedAt() != null) {
            tasks.add(Task.of(What.INTERVIEW_RESULT_AWAITED, Side.REQUESTED));
        }
    }

    private static Task reply(Proceedings own, Form form, Optional<TreatyProfile> treaty) {
        Proceedings.ReplyLimit limit = own.replyLimit();
        if (limit != null) {
            return Task.of(What.REPLY_LIMIT_ENDS, Side.REQUESTED)
                    .dueAt(limit.due())
                    .counted(treaty.map(profile -> start(own, form, profile)).orElse(null), limit.basis());
        }
        return Task.of(own.receivedAt() == null ? What.RECEIPT_TO_BE_CONFIRMED : What.REPLY_AWAITED, Side.REQUESTED)
                .counted(
                        form.submittedAt(),
                        treaty.map(profile -> profile.replyStart(form.interviewRequested())
                                        .basis())
                                .orElse(null));
    }

    /** From when the reply limit is counted, unless a correction of the details has begun it anew. */
    private static @Nullable Instant start(Proceedings own, Form form, TreatyProfile profile) {
        return switch (profile.replyStart(form.interviewRequested()).value()) {
            case RECEIPT -> form.submittedAt();
            case CONFIRMED_RECEIPT, COMPLETE_DOSSIER -> own.receivedAt();
            case INTERVIEW_RESULT ->
                own.interview() == null ? null : own.interview().resultSentAt();
        };
    }

    private static void consent(Proceedings own, Applicant person, List<Task> tasks) {
        Instant window = person.answer().windowEnds();
        if (window != null) {
            tasks.add(Task.of(What.TRANSFER_WINDOW_ENDS, Side.REQUESTING)
                    .about(person.personId())
                    .dueAt(window)
                    .counted(since(own, person.personId()), person.answer().basis()));
        }
        if (person.answer().reply() == Reply.CONSENT_QUESTIONED) {
            tasks.add(Task.of(What.CONSENT_TO_BE_UPHELD, Side.REQUESTED).about(person.personId()));
        }
    }

    private static @Nullable Instant since(Proceedings own, PersonId person) {
        return own.windows().stream()
                .filter(window -> window.personId().equals(person))
                .map(Proceedings.Window::since)
                .findFirst()
                .orElse(null);
    }

    private static boolean awaitsAgreement(MomentCorrection correction) {
        return correction.agreedAt() == null
                && ((correction.replyLimit() != null
                                && correction.replyLimit().effect() == LimitEffect.AWAITS_AGREEMENT)
                        || (correction.interviewLimit() != null
                                && correction.interviewLimit().effect() == LimitEffect.AWAITS_AGREEMENT));
    }
}
