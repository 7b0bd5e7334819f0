package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * The pending moments of one stream. Events determine them; the ticker records its attempts, and every further event of
 * the stream resets these, since a command refused before may now be accepted.
 *
 * @param moments due time by name
 * @param neededFor remaining needs by moment; a moment without an entry stays until it is forgotten
 * @param next time of the ticker's next visit: the earliest moment, or later after attempts; null if nothing is pending
 * @param attempts number of attempts without effect since {@code next} was last the earliest moment
 * @param attempted time of the last attempt; null if there was none
 * @param event the stream's last event that changed its pending moments
 */
public record Waiting(
        Map<String, Instant> moments,
        Map<String, Set<String>> neededFor,
        @Nullable Instant next,
        int attempts,
        @Nullable Instant attempted,
        @Nullable CaseId caseId,
        @Nullable String stream,
        @Nullable UUID correlation,
        @Nullable UUID event) {

    /** Before the stream's first event. */
    public static final Waiting NOTHING = new Waiting(Map.of(), Map.of(), null, 0, null, null, null, null, null);

    /** The pending moments after the event. Pure. */
    public <E extends DomainEvent> Waiting after(Deadlines<E> deadlines, Recorded<E> event) {
        List<Deadlines.Change> changes = deadlines.changes(event);
        return changes.isEmpty() ? untried() : with(changes, event.envelope());
    }

    private Waiting with(List<Deadlines.Change> changes, Envelope envelope) {
        Map<String, Instant> waiting = new TreeMap<>(moments);
        Map<String, Set<String>> needed = new TreeMap<>(neededFor);
        for (Deadlines.Change change : changes) {
            switch (change) {
                case Deadlines.Change.Wait wait -> {
                    if (isNeeded(needed, wait.moment())) {
                        waiting.put(wait.moment(), wait.due());
                    }
                }
                case Deadlines.Change.NeededFor(String moment, Set<String> them) -> {
                    needed.put(moment, new TreeSet<>(them));
                    waiting.keySet().removeIf(name -> !isNeeded(needed, name));
                }
                case Deadlines.Change.NotNeededFor(String moment, String one) -> {
                    needed.computeIfPresent(moment, (_, them) -> without(them, one));
                    waiting.keySet().removeIf(name -> !isNeeded(needed, name));
                }
                case Deadlines.Change.Forget forget -> waiting.remove(forget.moment());
                case Deadlines.Change.ForgetAll() -> {
                    waiting.clear();
                    needed.clear();
                }
            }
        }
        return new Waiting(
                waiting,
                needed,
                earliest(waiting),
                0,
                null,
                envelope.caseId(),
                envelope.place().stream(),
                envelope.trace().correlation(),
                envelope.id());
    }

    /** The same moments without recorded attempts. */
    private Waiting untried() {
        return attempts == 0
                ? this
                : new Waiting(moments, neededFor, earliest(moments), 0, null, caseId, stream, correlation, event);
    }

    private static Set<String> without(Set<String> them, String one) {
        Set<String> left = new TreeSet<>(them);
        left.remove(one);
        return left;
    }

    private static boolean isNeeded(Map<String, Set<String>> needed, String moment) {
        return !needed.containsKey(moment) || !needed.get(moment).isEmpty();
    }

    private static @Nullable Instant earliest(Map<String, Instant> moments) {
        return moments.values().stream().min(Instant::compareTo).orElse(null);
    }
}
