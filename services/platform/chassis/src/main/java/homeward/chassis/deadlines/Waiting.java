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
import homeward.events.StateCode;

/**
 * The moments one stream waits for. Events say what is waited for; the ticker notes its attempts in between, and every
 * further event of the stream makes it forget them: what was refused before may be accepted now.
 *
 * @param moments due time by name
 * @param neededFor for whom a moment matters, by its name; a moment that is not named here matters until it is forgotten
 * @param next when the ticker looks at this stream; null if nothing is waited for. Its earliest moment, or later after attempts
 * @param attempts attempts that changed nothing, since {@code next} was last the earliest moment
 * @param attempted the last of them; null if there was none
 * @param event the stream's last event that changed what is waited for
 */
public record Waiting(
        Map<String, Instant> moments,
        Map<String, Set<String>> neededFor,
        @Nullable Instant next,
        int attempts,
        @Nullable Instant attempted,
        @Nullable CaseId caseId,
        @Nullable String stream,
        @Nullable StateCode onBehalfOf,
        @Nullable UUID correlation,
        @Nullable UUID event) {

    /** Before the stream's first event. */
    public static final Waiting NOTHING = new Waiting(Map.of(), Map.of(), null, 0, null, null, null, null, null, null);

    /** What is waited for once the event has happened too. Pure. */
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
                envelope.actor().onBehalfOf(),
                envelope.trace().correlation(),
                envelope.id());
    }

    /** The same moments, none of them tried yet. */
    private Waiting untried() {
        return attempts == 0
                ? this
                : new Waiting(
                        moments, neededFor, earliest(moments), 0, null, caseId, stream, onBehalfOf, correlation, event);
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
