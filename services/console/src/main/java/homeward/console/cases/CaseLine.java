package homeward.console.cases;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of a desk's list of cases.
 *
 * @param nextDue the earliest moment the desk waits for
 */
public record CaseLine(
        String caseId,
        Application.@Nullable Form form,
        int persons,
        Stages stages,
        boolean suspended,
        @Nullable Instant nextDue,
        Instant opened,
        Instant changed) {

    /** The case's stage in each service. */
    public record Stages(
            String application,
            @Nullable List<String> identification,
            String transfer,
            @Nullable List<String> reintegration) {

        public List<String> identifications() {
            return Lists.of(identification);
        }

        public List<String> reintegrations() {
            return Lists.of(reintegration);
        }
    }

    /** A page of the list. */
    public record Page(List<CaseLine> cases, @Nullable String next) {}
}
