package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamState;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * A decider records personal data only about persons of its own case. Use in a service's test:
 *
 * <pre>{@code
 * DataSubjectsSpec.of(ApplicationCommand.class)
 *         .only(PARENT, () -> received(), person -> new RefuseReadmission(..., Personal.of(person, "text")))
 *         ...
 *         .complete();
 * }</pre>
 */
public final class DataSubjectsSpec<C extends Command> {

    /** A person of another case. */
    public static final PersonId STRANGER = new PersonId(new UUID(99, 99));

    private final Class<C> commands;
    private final Set<String> tried = new LinkedHashSet<>();

    private DataSubjectsSpec(Class<C> commands) {
        this.commands = commands;
    }

    /** @param commands the sealed interface of the commands */
    public static <C extends Command> DataSubjectsSpec<C> of(Class<C> commands) {
        return new DataSubjectsSpec<>(commands);
    }

    /**
     * Expects that a command succeeds with data about its own person and is refused with data about a stranger.
     *
     * @param command the command with data about a given person
     */
    public <S extends StreamState, E extends DomainEvent> DataSubjectsSpec<C> only(
            PersonId own, Supplier<DeciderSpec<C, S, E>> given, Function<PersonId, ? extends C> command) {
        given.get().when(command.apply(own)).recorded();
        C foreign = command.apply(STRANGER);
        given.get().when(foreign).refused(Refusal.Kind.INVALID);
        tried.add(foreign.getClass().getSimpleName());
        return this;
    }

    /** Expects that every command that holds personal data has been tried. */
    public void complete() {
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(commands.getPermittedSubclasses())
                        .filter(DataSubjectsSpec::holdsPersonalData)
                        .map(Class::getSimpleName)
                        .toList());
    }

    /** Whether values of the type can hold {@link Personal}, at any depth. */
    public static boolean holdsPersonalData(Type type) {
        return switch (type) {
            case Class<?> plain
            when plain.isRecord() ->
                Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(DataSubjectsSpec::holdsPersonalData);
            case ParameterizedType generic ->
                generic.getRawType() == Personal.class
                        || Stream.of(generic.getActualTypeArguments()).anyMatch(DataSubjectsSpec::holdsPersonalData);
            case GenericArrayType array -> holdsPersonalData(array.getGenericComponentType());
            default -> type == Personal.class;
        };
    }
}
