package homeward.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.local.demo.Sample.Step;

/** What has been done of a sample so far, in order. */
final class Played {

    private final List<Done> done = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();

    /**
     * A step that was carried out, or refused as it was to be.
     *
     * @param at the platform's time
     * @param commit {@link #commit} that it led to; null if none
     * @param refusal why a rule refused it; null if it was carried out
     */
    record Done(
            Step step,
            Instant at,
            @Nullable String commit,
            @Nullable String refusal) {}

    /**
     * A moment that a desk waits for since a step.
     *
     * @param step number of steps done when it was first seen
     * @param what its name in words
     * @param article where it comes from; empty if the case file does not say
     */
    record Due(int step, String what, Instant moment, String article) {

        private boolean isSameAs(Due other) {
            return what.equals(other.what) && moment.equals(other.moment);
        }
    }

    /** Name of a commit: its place in a service's journal. */
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

    List<Done> steps() {
        return done;
    }

    /** What has been waited for since this step. */
    List<Due> dueSince(int step) {
        return due.stream().filter(moment -> moment.step() == step).toList();
    }
}
