package homeward.casefile.summary;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * Declaration of one source's summary.
 *
 * @param service the source, e.g. {@code identification}
 * @param nothing the summary before the source's first event
 * @param fold the summary after an event; pure
 * @param stageField path of the stage or stages inside the summary
 * @param stages names of all stages
 */
public record Summary<E extends DomainEvent, S>(
        String service,
        Class<E> events,
        S nothing,
        BiFunction<S, Recorded<E>, S> fold,
        String stageField,
        List<String> stages) {

    static <E extends DomainEvent, S> Summary<E, S> of(
            String service,
            Class<E> events,
            S nothing,
            BiFunction<S, Recorded<E>, S> fold,
            String stageField,
            Class<? extends Enum<?>> stages) {
        List<String> names =
                Arrays.stream(stages.getEnumConstants()).map(Enum::name).toList();
        return new Summary<>(service, events, nothing, fold, stageField, names);
    }

    /** The summary as a section of a read model. */
    public Section<E, S> section() {
        return Section.of(service, events, nothing, fold);
    }
}
