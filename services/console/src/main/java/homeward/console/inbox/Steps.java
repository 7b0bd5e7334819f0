package homeward.console.inbox;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Awaited;
import homeward.console.commands.ApplicationCommands;
import homeward.console.commands.Command;
import homeward.console.commands.IdentityCommands;
import homeward.console.commands.JourneyCommands;
import homeward.console.commands.ProtectionCommands;
import homeward.console.commands.Target;
import homeward.console.commands.TransitCommands;
import homeward.console.inbox.InboxView.Step;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.events.Role;

/** The page on which an officer does what a case waits for. Whether it is lawful is decided by the service. */
final class Steps {

    private Steps() {}

    /** Null if the officer's state is not to act, or there is no page for it yet. */
    static @Nullable Step of(WorkItem item, Awaited task, Signed officer, Speech say) {
        if (!task.mine()) {
            return null;
        }
        String path = "/cases/" + item.caseId();
        if (item.isTransit()) {
            return task.what().equals("TRANSIT_REPLY_DUE") && TransitCommands.AUTHORISE_TRANSIT.isFor(officer)
                    ? step("TRANSIT_REPLY", path + "/transit#next", say)
                    : null;
        }
        return switch (task.what()) {
            case "RECEIPT_TO_BE_CONFIRMED" ->
                officer.has(Role.REQUESTED_OFFICER) ? step("RECEIPT", path + "/receipt", say) : null;
            case "REPLY_LIMIT_ENDS", "REPLY_AWAITED" ->
                officer.has(Role.REQUESTED_OFFICER) ? step("REPLY", path + "#next", say) : null;
            case "DEEMED_CONSENT_EXPIRES" ->
                officer.has(Role.REQUESTING_OFFICER) && task.personId() != null
                        ? step("CONFIRM_SILENCE", path + "/persons/" + task.personId() + "/deemed-consent", say)
                        : null;
            case "ANSWER_DUE", "ANSWER_AWAITED" ->
                officer.writesLetters() ? step("ANSWER", path + "#letters", say) : null;
            case "MESSAGE_UNREAD" -> officer.writesLetters() ? step("READ", path + "#letters", say) : null;
            case "INTERVIEW_RESULT_DUE", "INTERVIEW_RESULT_AWAITED" ->
                form(ApplicationCommands.INTERVIEW_RESULT, Target.of(item.caseId()), officer, say);
            case "LATER_LIMIT_TO_BE_AGREED" ->
                form(ApplicationCommands.AGREE_LATER_LIMIT, Target.of(item.caseId()), officer, say);
            case "SUSPENSION_TO_BE_DECIDED" -> among(ProtectionCommands.LIFT, path, officer, say);
            case "CONSENT_TO_BE_UPHELD" -> among(ApplicationCommands.UPHOLD_CONSENT, path, officer, say);
            case "NATIONALITY_TO_BE_ESTABLISHED" -> among(IdentityCommands.ESTABLISH, path, officer, say);
            case "TRAVEL_DOCUMENT_TO_BE_ISSUED", "SUBSTITUTE_TO_BE_ISSUED" ->
                among(IdentityCommands.ISSUE_DOCUMENT, path, officer, say);
            case "DOCUMENT_TO_BE_UPHELD" -> among(IdentityCommands.UPHOLD_DOCUMENT, path, officer, say);
            case "NOTICE_TO_BE_ACKNOWLEDGED" -> among(JourneyCommands.ACKNOWLEDGE, path, officer, say);
            case "WORD_ON_LANDING" -> among(JourneyCommands.GIVE_WORD, path, officer, say);
            case "RECIPIENT_TO_BE_CONFIRMED" -> among(JourneyCommands.CONFIRM_RECIPIENT, path, officer, say);
            case "TAKE_BACK" -> among(JourneyCommands.TAKEN_BACK, path, officer, say);
            default -> null;
        };
    }

    private static @Nullable Step form(Command command, Target target, Signed officer, Speech say) {
        return command.isFor(officer) ? step(command.code(), target.href(command), say) : null;
    }

    /** Where the list does not say what exactly it is about, the page of the case does. */
    private static @Nullable Step among(Command command, String path, Signed officer, Speech say) {
        return command.isFor(officer) ? step(command.code(), path + "#next", say) : null;
    }

    private static Step step(String offer, String href, Speech say) {
        return new Step(say.word("offer", offer), href);
    }
}
