package homeward.console.administration;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * Persons whose data the own state still holds after the end of the retention period.
 *
 * @param next cursor of the next page; null on the last
 */
public record DuePage(@Nullable List<Due> due, @Nullable String next) {

    /**
     * A case whose period has ended.
     *
     * @param persons by their ids
     */
    public record Due(String caseId, @Nullable List<String> persons, LocalDate lastDay) {

        public List<String> all() {
            return Lists.of(persons);
        }
    }

    public List<Due> all() {
        return Lists.of(due);
    }

    /** Whether nothing is due of the cases that were looked at, and there are further ones. */
    public boolean isGoingOn() {
        return all().isEmpty() && next != null;
    }
}
