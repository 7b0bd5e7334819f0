package homeward.console.inbox;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Awaited;
import homeward.console.inbox.InboxView.Step;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.events.Role;

/** The page on which an officer does what a case waits for. Whether it is lawful is decided by the service. */
final class Steps {

    private Steps() {}

    /** Null if the officer's state is not to act, or there is no page for it yet. */
    static @Nullable Step of(WorkItem item, Awaited task, Signed officer, Speech say) {
        if (!task.mine() || item.isTransit()) {
            return null;
        }
        String path = "/cases/" + item.caseId();
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
            default -> null;
        };
    }

    private static Step step(String offer, String href, Speech say) {
        return new Step(say.word("offer", offer), href);
    }
}
