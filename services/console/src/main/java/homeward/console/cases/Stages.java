package homeward.console.cases;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A case's stage in each service; of persons, those of each. */
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
