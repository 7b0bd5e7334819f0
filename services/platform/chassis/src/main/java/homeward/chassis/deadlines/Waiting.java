package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.StateCode;

/**
 * The moments one stream waits for.
 *
 * @param moments due time by name
 * @param earliest the first of them; null where nothing is waited for. What the ticker looks for
 * @param event the stream's last event that said so
 */
record Waiting(
        Map<String, Instant> moments,
        @Nullable Instant earliest,
        @Nullable CaseId caseId,
        @Nullable String stream,
        @Nullable StateCode onBehalfOf,
        @Nullable UUID correlation,
        @Nullable UUID event) {

    static final Waiting NOTHING = new Waiting(Map.of(), null, null, null, null, null, null);

    Waiting with(Iterable<Deadlines.Change> changes, Envelope envelope) {
        Map<String, Instant> next = new TreeMap<>(moments);
        for (Deadlines.Change change : changes) {
            switch (change) {
                case Deadlines.Change.Wait wait -> next.put(wait.moment(), wait.due());
                case Deadlines.Change.Forget forget -> next.remove(forget.moment());
                case Deadlines.Change.ForgetAll() -> next.clear();
            }
        }
        return new Waiting(
                next,
                next.values().stream().min(Instant::compareTo).orElse(null),
                envelope.caseId(),
                envelope.stream(),
                envelope.onBehalfOf(),
                envelope.correlation(),
                envelope.id());
    }
}
