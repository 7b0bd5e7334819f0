package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.ReadModelJson;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * Given events, when another one, then the state of a section; without any framework.
 *
 * <pre>{@code
 * SectionSpec.of(Summaries.TRANSFER.section())
 *         .given(opened, proposed)
 *         .when(departed(1))
 *         .then(TransferSummary::stage, TransferStage.UNDER_WAY);
 * }</pre>
 *
 * <p>The section is serialized and read again after every event, so that sections that cannot be stored fail here.
 */
public final class SectionSpec<E extends DomainEvent, S> {

    private final BiFunction<S, Recorded<E>, S> fold;
    private final Type type;
    private S section;
    private long folded;

    private SectionSpec(S initial, Type type, BiFunction<S, Recorded<E>, S> fold) {
        this.section = initial;
        this.type = type;
        this.fold = fold;
    }

    public static <E extends DomainEvent, S> SectionSpec<E, S> of(Section<E, S> section) {
        return new SectionSpec<>(section.initial(), section.type(), section::apply);
    }

    /** For part of a section, e.g. a desk's own part. */
    public static <E extends DomainEvent, S> SectionSpec<E, S> folding(S initial, BiFunction<S, Recorded<E>, S> fold) {
        return new SectionSpec<>(initial, initial.getClass(), fold);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SectionSpec<E, S> given(E... events) {
        return given(List.of(events));
    }

    public SectionSpec<E, S> given(List<? extends E> events) {
        events.forEach(this::apply);
        return this;
    }

    public SectionSpec<E, S> when(E event) {
        apply(event);
        return this;
    }

    /** One aspect of the section. */
    public <T> SectionSpec<E, S> then(Function<S, @Nullable T> aspect, @Nullable T expected) {
        assertThat(aspect.apply(section)).isEqualTo(expected);
        return this;
    }

    public SectionSpec<E, S> then(S expected) {
        assertThat(section).isEqualTo(expected);
        return this;
    }

    public SectionSpec<E, S> thenIt(Consumer<S> requirements) {
        requirements.accept(section);
        return this;
    }

    public S section() {
        return section;
    }

    private void apply(E event) {
        Recorded<E> recorded = new Recorded<>(Happening.next(event, folded++).envelope(), event);
        section = ReadModelJson.read(ReadModelJson.write(fold.apply(section, recorded)), type);
    }
}
