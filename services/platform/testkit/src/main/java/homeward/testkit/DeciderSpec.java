package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamState;
import homeward.events.DomainEvent;

/**
 * Given events, when a command, then events or a refusal; without any framework.
 *
 * <pre>{@code
 * DeciderSpec.of(decider).at("2026-03-02T09:00:00Z").as(officer)
 *         .given(submitted, receiptConfirmed)
 *         .when(new ApproveReadmission(...))
 *         .then(new ReadmissionApproved(...));
 * }</pre>
 *
 * <p>{@code when} may be called again after {@code then}: the resulting events are then part of the past.
 */
public final class DeciderSpec<C extends Command, S extends StreamState, E extends DomainEvent> {

    private static final UUID COMMAND_ID = UUID.fromString("00000000-0000-5000-8000-000000000001");

    private final Decider<C, S, E> decider;
    private S state;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private UUID commandId = COMMAND_ID;
    private Actor actor = TestActors.officer("AAA");
    private Openings openings = TestOpenings.ALL;

    private DeciderSpec(Decider<C, S, E> decider) {
        this.decider = decider;
        this.state = decider.type().initial();
    }

    public static <C extends Command, S extends StreamState, E extends DomainEvent> DeciderSpec<C, S, E> of(
            Decider<C, S, E> decider) {
        return new DeciderSpec<>(decider);
    }

    public DeciderSpec<C, S, E> at(String instant) {
        return at(Instant.parse(instant));
    }

    public DeciderSpec<C, S, E> at(Instant instant) {
        now = instant;
        return this;
    }

    public DeciderSpec<C, S, E> as(Actor who) {
        actor = who;
        return this;
    }

    /** The acting state holds no key (any more): what decisions would open stays closed. */
    public DeciderSpec<C, S, E> withoutKeys() {
        openings = TestOpenings.NONE;
        return this;
    }

    /** Sets the command id from which {@link Circumstances#newId} derives ids. */
    public DeciderSpec<C, S, E> withCommandId(UUID id) {
        commandId = id;
        return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final DeciderSpec<C, S, E> given(E... events) {
        return given(List.of(events));
    }

    public DeciderSpec<C, S, E> given(List<? extends E> events) {
        events.forEach(event -> state = decider.type().evolve(state, event));
        return this;
    }

    /** The circumstances of decisions, e.g. to compute an expected {@code newId}. */
    public Circumstances circumstances() {
        return new Circumstances(now, commandId, actor);
    }

    public S state() {
        return state;
    }

    public Decision when(C command) {
        List<E> events = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> events.addAll(decider.decide(
                decider.opened(command, openings), decider.opened(state, command, openings), circumstances())));
        events.forEach(event -> state = decider.type().evolve(state, event));
        return new Decision(List.copyOf(events), thrown);
    }

    /** The result of a decision. */
    public final class Decision {

        private final List<E> events;
        private final @Nullable Throwable thrown;

        private Decision(List<E> events, @Nullable Throwable thrown) {
            this.events = events;
            this.thrown = thrown;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final DeciderSpec<C, S, E> then(E... expected) {
            assertThat(recorded()).containsExactly(expected);
            return DeciderSpec.this;
        }

        public DeciderSpec<C, S, E> thenNothing() {
            assertThat(recorded()).isEmpty();
            return DeciderSpec.this;
        }

        /** Asserts on parts of the recorded events. */
        public DeciderSpec<C, S, E> thenRecorded(Consumer<List<E>> requirements) {
            requirements.accept(recorded());
            return DeciderSpec.this;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final DeciderSpec<C, S, E> thenTypes(Class<? extends E>... expected) {
            assertThat(recorded()).extracting(Object::getClass).containsExactly((Class<?>[]) expected);
            return DeciderSpec.this;
        }

        public DeciderSpec<C, S, E> thenState(Consumer<S> requirements) {
            recorded();
            requirements.accept(state);
            return DeciderSpec.this;
        }

        public DeciderSpec<C, S, E> refused(String rule) {
            assertThat(refusal().rule()).isEqualTo(rule);
            return DeciderSpec.this;
        }

        public DeciderSpec<C, S, E> refused(Refusal.Kind kind) {
            assertThat(refusal().kind()).isEqualTo(kind);
            return DeciderSpec.this;
        }

        public DeciderSpec<C, S, E> refused(Refusal.Kind kind, String rule) {
            refused(kind);
            return refused(rule);
        }

        /** Expects the refusal of an invalid value of that field. */
        public DeciderSpec<C, S, E> invalid(String field) {
            refused(Refusal.Kind.INVALID);
            assertThat(refusal().field()).isEqualTo(field);
            return DeciderSpec.this;
        }

        public List<E> recorded() {
            if (thrown != null) {
                throw new AssertionError("expected events, but it was refused: " + thrown.getMessage(), thrown);
            }
            return events;
        }

        public Refusal refusal() {
            assertThat(thrown)
                    .as("expected a refusal, but these were recorded: %s", events)
                    .isInstanceOf(Refusal.class);
            return (Refusal) Objects.requireNonNull(thrown);
        }
    }
}
