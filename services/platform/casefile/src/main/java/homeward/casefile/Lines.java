package homeward.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.casefile.CaseLine.Stages;
import homeward.casefile.work.Listed;
import homeward.events.StateCode;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.IdentificationStage;
import homeward.events.stages.ReintegrationStage;
import homeward.events.stages.TransferStage;

/**
 * What lists need of a case's document.
 *
 * @param own that of the four that is the desk's own service's, with its tasks
 */
record Lines(
        Listed application,
        Listed identification,
        Listed transfer,
        Listed reintegration,
        Listed own,
        Instant opened,
        Instant changed) {

    boolean hasSide(StateCode state) {
        return application.form() != null
                && (state.equals(application.form().requestingState())
                        || state.equals(application.form().requestedState()));
    }

    /** For one of the two sides. */
    Stages stages() {
        return new Stages(
                one(ApplicationStage.class, application, ApplicationStage.EXPECTED),
                all(IdentificationStage.class, identification),
                one(TransferStage.class, transfer, TransferStage.EXPECTED),
                all(ReintegrationStage.class, reintegration));
    }

    /** For a transit state: the stage of the journey about which it was asked, and nothing else. */
    Stages stagesFor(StateCode transitState) {
        return new Stages(
                ApplicationStage.EXPECTED,
                List.of(),
                TransferStage.valueOf(transfer.stageFor(transitState)),
                List.of());
    }

    @Nullable
    Instant nextDue() {
        return own.tasks().stream()
                .filter(task -> !task.undisclosed())
                .flatMap(task -> Stream.ofNullable(task.due()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <E extends Enum<E>> List<E> all(Class<E> type, Listed listed) {
        return listed.stages().stream().map(stage -> Enum.valueOf(type, stage)).toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, Listed listed, E expected) {
        return all(type, listed).stream().findFirst().orElse(expected);
    }
}
