package homeward.casefile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import homeward.casefile.disclosure.DisclosureTable;
import homeward.casefile.disclosure.Reader;
import homeward.events.Audience;
import homeward.events.Personal;

/** Compares records with the disclosure table. Use for a desk's own part, with the class that it shows. */
public final class DisclosureSpec {

    private static final DisclosureTable TABLE = DisclosureTable.whole();

    private DisclosureSpec() {}

    /**
     * Expects that the table lists every component of the record and of the records in it; that what only some may see can
     * be left out; and that what is undisclosed is for the requesting state alone.
     */
    public static void complete(Class<? extends Record> shown) {
        List<String> wrong = new ArrayList<>();
        for (Class<?> record : records(shown)) {
            for (RecordComponent component : record.getRecordComponents()) {
                check(record, component, wrong);
            }
        }
        assertThat(wrong).as("wrong or missing in the disclosure table").isEmpty();
    }

    private static void check(Class<?> record, RecordComponent component, List<String> wrong) {
        String field = DisclosureTable.name(record) + "." + component.getName();
        var row = TABLE.row(record, component.getName());
        if (row.isEmpty()) {
            wrong.add(field + " is missing");
            return;
        }
        Type type = component.getGenericType();
        if (component.getType().isPrimitive() && !row.get().readers().containsAll(everybody(record))) {
            wrong.add(field + " cannot be left out for some of the readers of its record");
        }
        boolean undisclosed = type instanceof ParameterizedType generic
                && generic.getRawType() == Personal.class
                && generic.getActualTypeArguments()[0] instanceof Class<?> value
                && Audience.of(value) == Audience.REQUESTING_STATE;
        if (undisclosed && !row.get().here()) {
            wrong.add(field + " is undisclosed, and is to be read in the requesting state only");
        }
    }

    private static Set<Reader> everybody(Class<?> record) {
        Set<Reader> all = new LinkedHashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            TABLE.row(record, component.getName()).ifPresent(row -> all.addAll(row.readers()));
        }
        return all;
    }

    /** The record and all in it, those inside lists, maps, alternatives and personal data included. */
    public static Set<Class<?>> records(Class<?> from) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(from, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("homeward.")) {
            if (plain.isSealed()) {
                for (Class<?> permitted : plain.getPermittedSubclasses()) {
                    collect(permitted, found);
                }
            } else if (plain.isRecord() && found.add(plain)) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    collect(component.getGenericType(), found);
                }
            }
        }
    }
}
