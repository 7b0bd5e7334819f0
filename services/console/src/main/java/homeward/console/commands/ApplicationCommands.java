package homeward.console.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;

import homeward.console.api.Service;
import homeward.console.commands.Command.Fact;
import homeward.console.words.Due;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.WindowObstacle;
import homeward.events.request.ApplicationEvent.WithdrawalReason;

/** What the two states do about the application itself, besides receipt, reply and silence, whose pages are their own. */
public final class ApplicationCommands {

    public static final Command WITHDRAW = command("WITHDRAW", "/withdrawal")
            .by(Role.REQUESTING_OFFICER)
            .stopping()
            .asks(Asked.one("reason", Options.coded("withdrawal", WithdrawalReason.values())))
            .made();

    public static final Command WITHDRAW_PERSON = command("WITHDRAW_PERSON", "/person-withdrawals")
            .by(Role.REQUESTING_OFFICER)
            .naming()
            .stopping()
            .asks(Asked.one("reason", Options.coded("withdrawal", WithdrawalReason.values())))
            .made();

    public static final Command CLOSE = command("CLOSE", "/closing")
            .by(Role.REQUESTING_OFFICER)
            .stopping()
            .asks(
                    Asked.one("outcome", Options.coded("outcome", CaseOutcome.values())),
                    Asked.pick("withdrawal", Options.coded("withdrawal", WithdrawalReason.values()))
                            .optional())
            .made();

    public static final Command EXTEND_REPLY = command("EXTEND_REPLY", "/extensions")
            .by(Role.REQUESTED_OFFICER)
            .limited()
            .asks(
                    Asked.plain("due", Kind.LAST_DAY),
                    Asked.several("reasons", Options.coded("extension", ExtensionReason.values())),
                    Asked.about("explanation", Options.persons()))
            .made();

    public static final Command REMIND = command("REMIND", "/reply-reminders")
            .by(Role.REQUESTING_OFFICER)
            .limited()
            .asks(Asked.about("explanation", Options.persons()))
            .made();

    public static final Command EXTEND_WINDOW = command("EXTEND_WINDOW", "/transfer-window-extensions")
            .by(Role.REQUESTING_OFFICER)
            .naming()
            .asks(
                    Asked.one("obstacle", Options.coded("obstacle", WindowObstacle.values())),
                    Asked.plain("from", Kind.MOMENT),
                    Asked.plain("until", Kind.NOW),
                    Asked.about("explanation", Options.NONE))
            .made();

    public static final Command WITHDRAW_CONSENT = command("WITHDRAW_CONSENT", "/consent-withdrawals")
            .by(Role.REQUESTED_OFFICER)
            .naming()
            .stopping()
            .asks(
                    Asked.several("reasons", Options.coded("reason", ConsentWithdrawalReason.values())),
                    Asked.text("explanation").optional())
            .made();

    public static final Command UPHOLD_CONSENT = command("UPHOLD_CONSENT", "/upheld-consents")
            .by(Role.REQUESTED_OFFICER)
            .naming()
            .made();

    public static final Command INTERVIEW_RESULT = command("INTERVIEW_RESULT", "/interview-result")
            .by(Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .limited()
            .asks(
                    Asked.plain("sentAt", Kind.NOW),
                    Asked.each(
                            "findings", Asked.pick("outcome", Options.coded("interview", InterviewOutcome.values()))))
            .made();

    public static final Command AGREE_LATER_LIMIT = command("AGREE_LATER_LIMIT", "/later-limit-agreements")
            .by(Role.REQUESTING_OFFICER)
            .limited()
            .asks(Asked.plain("due", Kind.FIXED))
            .begins(ApplicationCommands::later)
            .tells(ApplicationCommands::laterInWords)
            .made();

    public static final Command CLAIM_ERROR = command("CLAIM_ERROR", "/readmission-errors")
            .by(Role.REQUESTED_OFFICER)
            .naming()
            .stopping()
            .asks(
                    Asked.one("error", Options.coded("readmissionerror", ReadmissionError.values())),
                    Particulars.group("identity"),
                    Asked.text("explanation"))
            .begins(context -> Particulars.begin("identity", context))
            .made();

    private ApplicationCommands() {}

    static Set<Command> all() {
        return Set.of(
                WITHDRAW,
                WITHDRAW_PERSON,
                CLOSE,
                EXTEND_REPLY,
                REMIND,
                EXTEND_WINDOW,
                WITHDRAW_CONSENT,
                UPHOLD_CONSENT,
                INTERVIEW_RESULT,
                AGREE_LATER_LIMIT,
                CLAIM_ERROR);
    }

    private static Command.Builder command(String code, String path) {
        return Command.of(code, Service.REQUEST, "/applications/{case}" + path, "application-{case}");
    }

    private static Map<String, String> later(Context context) {
        return context.request()
                .flatMap(desk -> desk.laterLimit())
                .map(limit -> Map.of("due", limit.due().toString()))
                .orElse(Map.of());
    }

    private static List<Fact> laterInWords(Context context) {
        return context.request().flatMap(desk -> desk.laterLimit()).stream()
                .map(limit -> {
                    Due due = context.say().due(limit.due(), null);
                    return new Fact(
                            context.say().word("fact", "LATER_END"),
                            due.places().getFirst());
                })
                .toList();
    }
}
