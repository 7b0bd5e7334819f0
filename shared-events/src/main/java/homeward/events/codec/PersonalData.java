package homeward.events.codec;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

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
        visit("", event, (_, personal) -> persons.add(personal.person()));
        return persons;
    }

    /** Names of the fields with personal data, e.g. {@code details}, {@code circumstances}. */
    public static Set<String> fields(DomainEvent event) {
        var fields = new LinkedHashSet<String>();
        visit("", event, (field, _) -> fields.add(field));
        return fields;
    }

    private static void visit(String field, @Nullable Object value, BiConsumer<String, Personal<?>> found) {
        switch (value) {
            case null -> {}
            case Personal<?> personal -> found.accept(field, personal);
            case Collection<?> many -> many.forEach(each -> visit(field, each, found));
            case Record composed -> {
                for (RecordComponent component : COMPONENTS.get(composed.getClass())) {
                    visit(component.getName(), read(component, composed), found);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }
}
