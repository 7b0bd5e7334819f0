package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Kinds.CASE;
import static homeward.casefile.disclosure.Kinds.CORRESPONDENCE;
import static homeward.casefile.disclosure.Kinds.LETTERS;
import static homeward.casefile.disclosure.Kinds.SENT;

/** The fields of what the two states write to each other. Transit states read none of them. */
final class CorrespondenceFields {

    private CorrespondenceFields() {}

    static void into(DisclosureTable table) {
        events(table);
        casefile(table);
    }

    private static void events(DisclosureTable table) {
        table.of("CorrespondenceEvent.CorrespondenceOpened")
                .to(CASE, "caseId", "requestingState", "requestedState", "treaty", "persons");
        table.of("CorrespondenceEvent.MessageSent")
                .to(
                        CORRESPONDENCE,
                        "caseId",
                        "messageId",
                        "threadId",
                        "inReplyTo",
                        "answers",
                        "kind",
                        "from",
                        "to",
                        "authority",
                        "sentAt",
                        "answerDue",
                        "confirmed")
                .to(SENT, "personId", "attachments")
                .to(LETTERS, "text");
        table.of("CorrespondenceEvent.MessageText").to(LETTERS, "subject", "body");
        table.of("Attachment")
                .to(SENT, "attachmentId", "type", "bytes", "sha256", "persons", "cleaned", "scan")
                .to(LETTERS, "title");
        table.of("CorrespondenceEvent.MessageDelivered")
                .to(CORRESPONDENCE, "caseId", "messageId", "to", "authority", "deliveredAt");
        table.of("CorrespondenceEvent.MessageRetrieved")
                .to(CORRESPONDENCE, "caseId", "messageId", "by", "authority", "retrievedAt");
        table.of("CorrespondenceEvent.AnswerFellDue").to(CORRESPONDENCE, "caseId", "messageId", "awaitedOf", "due");
    }

    private static void casefile(DisclosureTable table) {
        table.of("Correspondence").to(CORRESPONDENCE, "messages", "waiting");
        table.of("Correspondence.Waiting").to(CORRESPONDENCE, "state", "unread", "unanswered", "nextDue");
        table.of("MessageList").to(CORRESPONDENCE, "messages");
        table.of("Letter")
                .to(
                        CORRESPONDENCE,
                        "messageId",
                        "threadId",
                        "inReplyTo",
                        "kind",
                        "from",
                        "to",
                        "authority",
                        "sentAt",
                        "answerDue",
                        "overdue",
                        "delivered",
                        "retrieved",
                        "answeredBy",
                        "confirmed")
                .to(LETTERS, "personId", "attachments");
        table.of("Letter.Evidence").to(CORRESPONDENCE, "at", "authority");
        table.of("OpenedMessage").to(LETTERS, "message", "text");
    }
}
