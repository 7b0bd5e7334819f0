package homeward.chassis.following;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import homeward.chassis.consuming.Arrival;
import homeward.events.Envelope;

/**
 * A place in the journals of several services: of each, the next event that is wanted. A service that is not named has
 * been read up to its beginning. Does not depend on topics, partitions or offsets, and so outlives a rebuilt topic.
 *
 * @param next by service: position of the commit · {@value #PER_COMMIT} + index of the event in it
 */
public record Marks(SortedMap<String, Long> next) {

    /** More events than a commit can hold. */
    public static final long PER_COMMIT = 4_096;

    /** The first event of a journal. */
    public static final long FIRST = PER_COMMIT;

    /** Nothing read yet. */
    public static final Marks NONE = new Marks(new TreeMap<>());

    public Marks {
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }

    /** The place of an event itself. */
    public static long of(Arrival event) {
        Envelope.Commit commit = event.envelope().commit();
        return commit.position() * PER_COMMIT + commit.index();
    }

    /** The place behind an event. */
    public static long behind(Arrival event) {
        Envelope.Commit commit = event.envelope().commit();
        return commit.index() + 1 < commit.count()
                ? commit.position() * PER_COMMIT + commit.index() + 1
                : (commit.position() + 1) * PER_COMMIT;
    }

    /** The next event wanted of a service. */
    public long of(String service) {
        return next.getOrDefault(service, FIRST);
    }

    /** Whether the event is still wanted. */
    public boolean wants(Arrival event) {
        return of(event) >= of(event.service());
    }

    public Marks with(String service, long mark) {
        TreeMap<String, Long> changed = new TreeMap<>(next);
        changed.put(service, mark);
        return new Marks(changed);
    }

    /** Behind the event; unchanged if it is not wanted. */
    public Marks after(Arrival event) {
        return wants(event) ? with(event.service(), behind(event)) : this;
    }

    /** Whether everything before the other place is before this one. */
    public boolean covers(Marks other) {
        return other.next().entrySet().stream().allMatch(one -> of(one.getKey()) >= one.getValue());
    }

    /** The later place of each service. */
    public Marks join(Marks other) {
        TreeMap<String, Long> later = new TreeMap<>(next);
        other.next().forEach((service, mark) -> later.merge(service, mark, Math::max));
        return new Marks(later);
    }

    /** The place of these services only. */
    public Marks only(Collection<String> services) {
        TreeMap<String, Long> some = new TreeMap<>(next);
        some.keySet().retainAll(services);
        return new Marks(some);
    }

    /** By service, as the position and index of the next event. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> one : next.entrySet()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(one.getKey())
                    .append('=')
                    .append(one.getValue() / PER_COMMIT)
                    .append('/')
                    .append(one.getValue() % PER_COMMIT);
        }
        return text.toString();
    }
}
