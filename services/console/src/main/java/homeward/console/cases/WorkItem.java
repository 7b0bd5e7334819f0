package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A case in a desk's work list.
 *
 * @param direction {@code OUTGOING}, {@code INCOMING} or {@code TRANSIT}
 * @param form null for a transit state, and before the application has arrived
 * @param minor null if the reader is not told
 * @param tasks what the desk waits for, due next first
 * @param concerns what waits for the requesting state alone
 * @param assigned in the reader's state; null if to nobody
 */
public record WorkItem(
        String caseId,
        String direction,
        Application.@Nullable Form form,
        int persons,
        @Nullable Boolean minor,
        Stages stages,
        boolean suspended,
        @Nullable List<Awaited> tasks,
        @Nullable List<Awaited> concerns,
        @Nullable Assigned assigned) {

    /**
     * Something that a case waits for.
     *
     * @param by {@code REQUESTING}, {@code REQUESTED}, {@code EITHER} or {@code TRANSIT}
     * @param mine whether the reader's state is to act
     * @param due the first moment that is too late; null if there is none
     * @param since when the time for it began; null if that is not known
     * @param counted the time that the rule gives; null if it gives none
     */
    public record Awaited(
            String what,
            String by,
            @Nullable List<String> states,
            boolean mine,
            @Nullable String personId,
            @Nullable Instant due,
            boolean overdue,
            @Nullable Instant since,
            @Nullable Counted counted,
            @Nullable Basis basis) {

        /** Whether somebody else than the reader's state is to act, too. */
        public boolean isForOthers() {
            return by.equals("EITHER") || !mine;
        }

        public List<String> actors() {
            return Lists.of(states);
        }
    }

    /** A time as a treaty states it, e.g. 21 {@code CALENDAR_DAYS}. */
    public record Counted(int amount, String unit) {}

    /** Who does the work: an officer, by pseudonymous id, or a team. */
    public record Assigned(
            @Nullable String officer, @Nullable String team) {

        public boolean isTo(String id) {
            return id.equals(officer);
        }
    }

    /** How many cases a list has: exactly, or more than these. */
    public record Total(int count, boolean more) {}

    /** A page of a list. */
    public record Page(
            @Nullable List<WorkItem> work,
            Total total,
            @Nullable String next) {

        public List<WorkItem> items() {
            return Lists.of(work);
        }
    }

    /** What a search found. */
    public record Found(@Nullable List<FoundCase> cases, boolean more) {

        public List<FoundCase> all() {
            return Lists.of(cases);
        }
    }

    /**
     * A case that was found.
     *
     * @param persons who were found; empty if the reference was sought
     */
    public record FoundCase(
            WorkItem item,
            @Nullable List<String> persons,
            @Nullable List<String> foundBy) {

        public int people() {
            return Lists.of(persons).size();
        }

        /** Whether only the consonants of a name in another script were compared. */
        public boolean isWeak() {
            return Lists.of(foundBy).equals(List.of("CONSONANTS"));
        }
    }

    /** The views that an officer has saved at a desk. */
    public record Views(@Nullable List<View> views) {

        public List<View> all() {
            return Lists.of(views);
        }
    }

    /** A name, and what follows the question mark in the address of the list. */
    public record View(String name, String query) {}

    /** All that the reader may know of, what others may know first. */
    public List<Awaited> all() {
        return Stream.concat(Lists.of(tasks).stream(), Lists.of(concerns).stream())
                .toList();
    }

    public boolean isTransit() {
        return direction.equals("TRANSIT");
    }
}
