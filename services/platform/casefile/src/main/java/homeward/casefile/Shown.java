package homeward.casefile;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import homeward.casefile.disclosure.DisclosureTable;
import homeward.casefile.disclosure.Onlooker;
import homeward.chassis.deciding.Openings;
import homeward.events.Audience;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * What somebody sees of a record, by the {@link DisclosureTable}: fields that are not for him or her are null or empty,
 * personal data is opened if that was asked for, and what is undisclosed exists in the requesting state only. Who
 * somebody is can depend on the person: on the {@code personId} of a record with all that it holds, and on the person of
 * personal data.
 */
public final class Shown {

    private static final DisclosureTable TABLE = DisclosureTable.whole();
    private static final String PERSON = "personId";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Onlooker onlooker;
    private final @Nullable Openings opened;
    private final Predicate<PersonId> erased;

    private Shown(Onlooker onlooker, @Nullable Openings opened, Predicate<PersonId> erased) {
        this.onlooker = onlooker;
        this.opened = opened;
        this.erased = erased;
    }

    /** @param opened null to leave personal data sealed */
    public static <R extends Record> R of(R whole, Onlooker onlooker, @Nullable Openings opened) {
        return of(whole, new Shown(onlooker, opened, _ -> false));
    }

    /**
     * With personal data that nobody opens.
     *
     * @param erased whether the data of a person, sealed in what is shown, is erased by now
     */
    public static <R extends Record> R sealed(R whole, Onlooker onlooker, Predicate<PersonId> erased) {
        return of(whole, new Shown(onlooker, null, erased));
    }

    private static <R extends Record> R of(R whole, Shown shown) {
        @SuppressWarnings("unchecked") // a record is made anew from its own components
        R result = (R) shown.record(whole, shown.onlooker);
        return result;
    }

    /** @param around who the onlooker is for the record that holds this one */
    private Record record(Record record, Onlooker around) {
        if (record.getClass().getPackage().equals(CaseId.class.getPackage())) {
            return record; // a value as a whole: an id, a state, a sum of money, an article
        }
        Shape shape = SHAPES.get(record.getClass());
        Onlooker here = shape.person() != null && value(record, shape.person()) instanceof PersonId person
                ? onlooker.about(person)
                : around;
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components().get(i);
            values[i] = component(component, value(record, component), here);
        }
        return shape.make(values);
    }

    private @Nullable Object component(RecordComponent component, @Nullable Object value, Onlooker here) {
        if (value instanceof Personal<?> sealed) {
            return personal(sealed, component, shown(component, onlooker.about(sealed.person())));
        }
        return shown(component, here) ? nested(value, here) : nothing(component);
    }

    private static boolean shown(RecordComponent component, Onlooker to) {
        return TABLE.shown(component.getDeclaringRecord(), component.getName(), to);
    }

    private @Nullable Object nested(@Nullable Object value, Onlooker here) {
        return switch (value) {
            case Record record -> record(record, here);
            case List<?> list -> list.stream().map(each -> nested(each, here)).toList();
            case null, default -> value;
        };
    }

    private <T> @Nullable Personal<T> personal(Personal<T> sealed, RecordComponent component, boolean mine) {
        if (Audience.of(type(component)) == Audience.REQUESTING_STATE && !onlooker.requesting()) {
            return null;
        }
        if (erased.test(sealed.person())) {
            return new Personal.Erased<>(sealed.person());
        }
        return mine && opened != null ? opened.open(sealed, type(component)) : sealed;
    }

    private static @Nullable Object nothing(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isPrimitive()) {
            throw new IllegalStateException(component + " cannot be left out: its record is for the same readers");
        }
        return type == List.class ? List.of() : type == Set.class ? Set.of() : type == Map.class ? Map.of() : null;
    }

    @SuppressWarnings("unchecked") // the component is declared as Personal<T>
    private static <T> Class<T> type(RecordComponent component) {
        return (Class<T>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }

    /**
     * A record's components and constructor, looked up once.
     *
     * @param person the component that names the person whom the record is about; null if there is none
     */
    private record Shape(
            List<RecordComponent> components,
            Constructor<?> constructor,
            @Nullable RecordComponent person) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                Arrays.stream(components)
                        .forEach(component -> component.getAccessor().setAccessible(true));
                return new Shape(
                        List.of(components),
                        constructor,
                        Arrays.stream(components)
                                .filter(component -> component.getName().equals(PERSON)
                                        && component.getType().equals(PersonId.class))
                                .findFirst()
                                .orElse(null));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getSimpleName() + " has no canonical constructor", e);
            }
        }

        Record make(@Nullable Object[] values) {
            try {
                return (Record) constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        constructor.getDeclaringClass().getSimpleName() + " cannot be made anew", e);
            }
        }
    }
}
