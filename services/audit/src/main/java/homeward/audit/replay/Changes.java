package homeward.audit.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;

/** Compares two records of one class, part by part. Pure. */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    /** In the order of the record's components. */
    static List<Change> between(Record before, Record after) {
        Changes changes = new Changes();
        changes.values("", before, after);
        return changes.found;
    }

    private void values(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Record one
                && after instanceof Record other
                && one.getClass() == other.getClass()
                && !isValue(one)) {
            records(path, one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            lists(path, one, other);
        } else {
            found.add(new Change(path, before, after));
        }
    }

    /** An id, a state, a sum of money: changed as a whole. */
    private static boolean isValue(Record record) {
        return record.getClass().getPackage().equals(CaseId.class.getPackage());
    }

    private void records(String path, Record before, Record after) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            values(
                    path.isEmpty() ? component.getName() : path + "." + component.getName(),
                    value(before, component),
                    value(after, component));
        }
    }

    private void lists(String path, List<?> before, List<?> after) {
        Map<String, Object> one = named(before);
        Map<String, Object> other = named(after);
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.forEach(name -> values(path + "[" + name + "]", one.get(name), other.get(name)));
    }

    /** Entries by their own ids if every one has another, else by their places from 0. */
    private static Map<String, Object> named(List<?> list) {
        Map<String, Object> byId = new LinkedHashMap<>();
        Map<String, Object> byPlace = new LinkedHashMap<>();
        for (Object entry : list) {
            byPlace.put(String.valueOf(byPlace.size()), entry);
            String id = entry instanceof Record record ? id(record) : null;
            if (id != null) {
                byId.put(id, entry);
            }
        }
        return byId.size() == list.size() ? byId : byPlace;
    }

    private static @Nullable String id(Record record) {
        List<String> ids = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if ((component.getType() == UUID.class || component.getType() == PersonId.class)
                    && component.getName().toLowerCase(Locale.ROOT).endsWith("id")) {
                Object id = value(record, component);
                if (id != null) {
                    ids.add(id.toString());
                }
            }
        }
        return ids.isEmpty() ? null : String.join("/", ids);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
