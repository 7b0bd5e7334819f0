package homeward.histories;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.Personal;
import homeward.events.RuleBasis;

/** The rules that an event says it applied. Sealed parts are not looked into. */
public final class Bases {

    private Bases() {}

    /** In the order of the record's fields. */
    public static List<RuleBasis> of(Record event) {
        List<RuleBasis> found = new ArrayList<>();
        collect(event, found);
        return found;
    }

    private static void collect(Object value, List<RuleBasis> found) {
        switch (value) {
            case RuleBasis basis -> found.add(basis);
            case Personal<?> _ -> {}
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object inner = read(record, component);
                    if (inner != null) {
                        collect(inner, found);
                    }
                }
            }
            case Collection<?> all -> all.forEach(one -> collect(one, found));
            default -> {}
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
