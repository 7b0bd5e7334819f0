package homeward.request.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.axonframework.messaging.MetaData;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.journal.Appended;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.NewEvent;
import homeward.testkit.TestTime;

/** Reminders of a reply, each kept by the case file, appended to the journal ten a commit. */
record ManyReminders(Journal journal, CaseId caseId) {

    private static final int PER_COMMIT = 10;
    private static final StateCode BY = new StateCode("AUT");
    private static final Set<StateCode> PARTIES = Set.of(BY, new StateCode("RUS"));
    private static final EventCodec CODEC = Contracts.found().codec();

    /** @param first sequence of the first one in the application's stream */
    void append(int first, int number) {
        List<CompletableFuture<Appended>> appending = new ArrayList<>();
        for (int from = first; from < first + number; from += PER_COMMIT) {
            List<NewEvent> some = IntStream.range(from, Math.min(from + PER_COMMIT, first + number))
                    .mapToObj(_ -> reminder())
                    .toList();
            appending.add(journal.appendAsync(
                    new Commit(UUID.randomUUID(), "application-" + caseId, "application", from, some)));
        }
        appending.forEach(CompletableFuture::join);
    }

    private NewEvent reminder() {
        UUID id = UUID.randomUUID();
        Instant now = TestTime.NOW;
        byte[] payload =
                CODEC.encode(new ReplyReminderSent(caseId, Set.of(new PersonId(new UUID(0, 1))), now, null));
        var meta = new EventMeta(
                caseId,
                id,
                now,
                now,
                new Envelope.Trace(id, id, "SendReplyReminder", null),
                new Envelope.Actor("officer", "Return office", BY),
                PARTIES,
                PARTIES,
                null,
                null,
                "");
        return new NewEvent(
                id, "ReplyReminderSent", 1, now, payload, MetaJson.bytes(MetaData.from(Map.copyOf(meta.toMap()))));
    }
}
