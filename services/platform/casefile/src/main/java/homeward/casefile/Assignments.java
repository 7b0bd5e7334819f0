package homeward.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Assignee;
import homeward.chassis.deciding.Actor;
import homeward.chassis.keeping.Note;
import homeward.chassis.keeping.Notes;
import homeward.events.StateCode;

/**
 * Who does the work on which case, by state; each state knows its own alone. What other replicas assign is known as soon as
 * {@link #catchUp} has been called again.
 */
@Singleton
class Assignments {

    private static final String KIND = "assignment";
    private static final long OVERLAP_MILLIS = 30_000;

    private final Notes notes;
    private final Clock clock;
    private final Map<StateCode, Map<String, Note>> byState = new ConcurrentHashMap<>();
    private final ReentrantLock catchingUp = new ReentrantLock();
    private long newest;

    Assignments(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Reads what has been assigned since the last call. */
    void catchUp() {
        catchingUp.lock();
        try {
            notes.since(KIND, Math.max(0, newest - OVERLAP_MILLIS), note -> {
                Map<String, Note> ofState = byState.computeIfAbsent(note.state(), _ -> new ConcurrentHashMap<>());
                if (note.text() == null) {
                    ofState.remove(note.key());
                } else {
                    ofState.put(note.key(), note);
                }
                newest = Math.max(newest, note.touched());
            });
        } finally {
            catchingUp.unlock();
        }
    }

    /** @param key the case id */
    Optional<Assigned> of(StateCode state, String key) {
        return Optional.ofNullable(ofState(state).get(key))
                .flatMap(note -> Optional.ofNullable(note.text())
                        .flatMap(Assignee::parse)
                        .map(to -> new Assigned(to.officer(), to.team(), note.by(), note.at())));
    }

    private Map<String, Note> ofState(StateCode state) {
        return byState.getOrDefault(state, Map.of());
    }

    /** The condition that a case is assigned to somebody; to nobody if that is null. */
    Predicate<String> isTo(StateCode state, @Nullable Assignee assignee) {
        Map<String, Note> ofState = ofState(state);
        if (assignee == null) {
            return key -> !ofState.containsKey(key);
        }
        String text = assignee.text();
        return key -> {
            Note note = ofState.get(key);
            return note != null && text.equals(note.text());
        };
    }

    /**
     * Assigns cases in the state of whoever does it.
     *
     * @param keys case ids
     * @param to null for nobody
     */
    void assign(Collection<String> keys, @Nullable Assignee to, Actor by) {
        notes.write(
                KIND, keys, to == null ? null : to.text(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        catchUp();
    }

    /**
     * Assigns everything that one has in the state of whoever does it to another.
     *
     * @param to null for nobody
     * @return the number of cases
     */
    int reassign(Assignee from, @Nullable Assignee to, Actor by) {
        catchUp();
        Predicate<String> has = isTo(by.state(), from);
        List<String> keys =
                ofState(by.state()).keySet().stream().filter(has).sorted().toList();
        if (!keys.isEmpty()) {
            assign(keys, to, by);
        }
        return keys.size();
    }
}
