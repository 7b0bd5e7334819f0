package homeward.events.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import homeward.events.Audience;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;

/** Persons and fields of the personal data in an event, for the disclosure ledger. */
public final class PersonalData {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        }
    };

    private PersonalData() {}

    /** Persons whose data the event holds, sealed or not. */
    public static Set<PersonId> persons(DomainEvent event) {
        var persons = new LinkedHashSet<PersonId>();
        visit("", event.getClass(), event, (_, _, personal) -> persons.add(personal.person()));
        return persons;
    }

    /** Persons about whom the event holds data for the audience, sealed or not. */
    public static Set<PersonId> persons(DomainEvent event, Audience only) {
        var persons = new LinkedHashSet<PersonId>();
        visit("", event.getClass(), event, (_, audience, personal) -> {
            if (audience == only) {
                persons.add(personal.person());
            }
        });
        return persons;
    }

    /** Whether the event holds sealed values, as one that was read. */
    public static boolean anySealed(DomainEvent event) {
        var sealed = new boolean[1];
        visit("", event.getClass(), event, (_, _, personal) -> sealed[0] |= personal instanceof Personal.Sealed<?>);
        return sealed[0];
    }

    /** Names of the fields with personal data for the audience, e.g. {@code details}, {@code circumstances}. */
    public static Set<String> fields(DomainEvent event, Audience only) {
        var fields = new LinkedHashSet<String>();
        visit("", event.getClass(), event, (field, audience, _) -> {
            if (audience == only) {
                fields.add(field);
            }
        });
        return fields;
    }

    /**
     * Gives every text that the event holds for all parties, in clear or in its personal data, with the name of its field.
     * Sealed data has none.
     */
    public static void texts(DomainEvent event, BiConsumer<String, String> found) {
        visit("", event.getClass(), event, new Found() {
            @Override
            public void at(String field, Audience audience, Personal<?> personal) {
                if (audience == Audience.PARTIES && personal instanceof Personal.Present<?> present) {
                    texts(field, present.value(), found);
                }
            }

            @Override
            public void clear(String field, String text) {
                found.accept(field, text);
            }
        });
    }

    private static void texts(String field, @Nullable Object value, BiConsumer<String, String> found) {
        switch (value) {
            case String text -> found.accept(field, text);
            case Collection<?> many -> many.forEach(each -> texts(field, each, found));
            case Record composed -> {
                for (RecordComponent component : COMPONENTS.get(composed.getClass())) {
                    texts(component.getName(), read(component, composed), found);
                }
            }
            case null, default -> {}
        }
    }

    private interface Found {
        void at(String field, Audience audience, Personal<?> personal);

        /** A text that is not sealed; most look for sealed ones alone. */
        @SuppressWarnings("UnusedVariable")
        default void clear(String field, String text) {}
    }

    /** @param type as declared: sealed data does not know the type of its value */
    private static void visit(String field, Type type, @Nullable Object value, Found found) {
        switch (value) {
            case null -> {}
            case String text -> found.clear(field, text);
            case Personal<?> personal -> found.at(field, Audience.of(raw(argument(type))), personal);
            case Collection<?> many -> many.forEach(each -> visit(field, argument(type), each, found));
            case Record composed -> {
                for (RecordComponent component : COMPONENTS.get(composed.getClass())) {
                    visit(component.getName(), component.getGenericType(), read(component, composed), found);
                }
            }
            default -> {}
        }
    }

    private static Type argument(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static @Nullable Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }
}
