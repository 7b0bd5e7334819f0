package homeward.console.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.IdentificationStage;
import homeward.events.stages.ReintegrationStage;
import homeward.events.stages.TransferStage;

/** A stage by which a desk's list can be filtered. */
record Stage(Service desk, String name) {

    /** Those of all desks, in the order of a return. */
    static final List<Stage> ALL = Stream.of(
                    of(Service.REQUEST, ApplicationStage.values()),
                    of(Service.IDENTIFICATION, IdentificationStage.values()),
                    of(Service.TRANSPORT, TransferStage.values()),
                    of(Service.REINTEGRATION, ReintegrationStage.values()))
            .flatMap(stages -> stages)
            .toList();

    private static Stream<Stage> of(Service desk, Enum<?>[] stages) {
        return Arrays.stream(stages).map(stage -> new Stage(desk, stage.name()));
    }

    /** From {@link #text}; null if it is none. */
    static @Nullable Stage of(@Nullable String text) {
        return ALL.stream()
                .filter(stage -> stage.text().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** As in addresses, e.g. {@code request.RECEIVED}; also the key of its word. */
    String text() {
        return desk.id() + "." + name;
    }
}
