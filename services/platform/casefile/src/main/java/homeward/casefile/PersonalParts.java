package homeward.casefile;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.personal.PersonalReader.Opened;
import homeward.events.Personal;

/** Opens the personal data inside records and lists of records, each component for the roles that may read it. */
final class PersonalParts {

    private PersonalParts() {}

    /**
     * The record with its personal data opened; components without permitted roles stay unopened.
     *
     * @param readers roles by name of the record component that holds the data
     */
    static <R extends Record> R open(R file, Map<String, Set<String>> readers, Opened opened) {
        @SuppressWarnings("unchecked") // a record is made anew from its own components
        R result = (R) record(file, readers, opened);
        return result;
    }

    private static Record record(Record record, Map<String, Set<String>> readers, Opened opened) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = value(record, components[i]);
            values[i] = value instanceof Personal<?> sealed
                    ? personal(sealed, components[i], readers, opened)
                    : nested(value, readers, opened);
        }
        return make(record.getClass(), components, values);
    }

    private static @Nullable Object nested(@Nullable Object value, Map<String, Set<String>> readers, Opened opened) {
        return switch (value) {
            case Record record -> record(record, readers, opened);
            case List<?> list ->
                list.stream().map(entry -> nested(entry, readers, opened)).toList();
            case null, default -> value;
        };
    }

    private static <T> Personal<T> personal(
            Personal<T> sealed, RecordComponent component, Map<String, Set<String>> readers, Opened opened) {
        return opened.openFor(readers.getOrDefault(component.getName(), Set.of()), sealed, type(component));
    }

    @SuppressWarnings("unchecked") // the component is declared as Personal<T>
    private static <T> Class<T> type(RecordComponent component) {
        return (Class<T>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }

    private static Record make(Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made anew", e);
        }
    }
}
