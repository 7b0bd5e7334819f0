package homeward.audit.replay;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.events.Personal;

/** All personal data in a record, at any depth. */
final class PersonalParts {

    private PersonalParts() {}

    static List<Personal<?>> of(Record record) {
        List<Personal<?>> found = new ArrayList<>();
        collect(record, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<Personal<?>> found) {
        switch (value) {
            case Personal<?> personal -> found.add(personal);
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        collect(component.getAccessor().invoke(record), found);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            case Collection<?> all -> all.forEach(one -> collect(one, found));
            case Map<?, ?> all -> all.values().forEach(one -> collect(one, found));
            case null, default -> {}
        }
    }
}
