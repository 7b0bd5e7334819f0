package homeward.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import homeward.local.demo.Sample.Step;

/** The steps of a sample carried out so far, in order. */
final class Played {

    private final List<Done> done = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final Map<String, Long> recorded = new TreeMap<>();

    /**
     * A step that was carried out, or refused as expected.
     *
     * @param at the platform's time
     * @param commit the resulting {@link #commit}; null if there is none
     * @param refusal the reason of the refusal; null if the step was carried out
     * @param seen what the step has shown, for the reader; may be empty
     */
    record Done(
            Step step,
            Instant at,
            @Nullable String commit,
            @Nullable String refusal,
            List<String> seen) {

        /** A step that recorded nothing. */
        static Done without(Step step, Instant at, List<String> seen) {
            return new Done(step, at, null, null, seen);
        }
    }

    /**
     * A due date, with the step after which it first appeared.
     *
     * @param step number of steps carried out when it was first seen
     * @param what its name in words
     * @param article its legal source; empty if the case file states none
     */
    record Due(int step, String what, Instant moment, String article) {

        private boolean isSameAs(Due other) {
            return what.equals(other.what) && moment.equals(other.moment);
        }
    }

    /** Name of a commit: its position in a service's journal. */
    static String commit(String service, long position) {
        return service + " " + position;
    }

    void add(Done step) {
        done.add(step);
    }

    void add(Due moment) {
        if (due.stream().noneMatch(moment::isSameAs)) {
            due.add(moment);
        }
    }

    /** A commit of the case is at this position of a service's journal. */
    void recorded(String service, long position) {
        recorded.merge(service, position, Math::max);
    }

    /** The last position of the case in each journal, as far as known. */
    Map<String, Long> recorded() {
        return Collections.unmodifiableMap(recorded);
    }

    List<Done> steps() {
        return done;
    }

    /** The due dates that first appeared after this step. */
    List<Due> dueSince(int step) {
        return due.stream().filter(moment -> moment.step() == step).toList();
    }
}
