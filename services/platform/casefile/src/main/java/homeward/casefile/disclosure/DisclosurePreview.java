package homeward.casefile.disclosure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.personal.AsylumTerms;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Personal;
import homeward.events.StateCode;

/**
 * What events would tell another state, by the {@link DisclosureTable}. Names of fields, never values.
 *
 * @param to the requested state
 * @param sent the fields that the events fill
 * @param kept everything about such a case that is never sent, whatever is recorded later
 * @param refused fields whose text would not be sent: with them the command is refused
 */
public record DisclosurePreview(StateCode to, List<Part> sent, List<Kept> kept, Set<String> refused) {

    private static final DisclosureTable TABLE = DisclosureTable.whole();

    /**
     * @param field e.g. {@code persons[0].details.surname}
     * @param readers those in the other state who may read it
     * @param sealed whether it is personal data, opened on request only
     */
    public record Part(String field, List<Reader> readers, boolean sealed) {}

    /** @param why the ground */
    public record Kept(String field, String why) {}

    /**
     * @param events that would be recorded together
     * @param authority of the officer who would record them
     */
    public static DisclosurePreview of(List<? extends DomainEvent> events, StateCode to, String authority) {
        List<Part> parts = new ArrayList<>();
        Set<String> refused = new LinkedHashSet<>();
        for (DomainEvent event : events) {
            add("", (Record) event, null, parts);
            refused.addAll(AsylumTerms.sentIn(event, authority));
        }
        return new DisclosurePreview(to, parts.stream().distinct().toList(), neverSent(), refused);
    }

    private static List<Kept> neverSent() {
        List<Kept> kept = new ArrayList<>();
        TABLE.rows()
                .forEach((record, fields) -> fields.forEach((field, row) -> {
                    if (row.here()) {
                        kept.add(new Kept(record + "." + field, row.why()));
                    }
                }));
        return kept;
    }

    /** @param sealed row of the personal data that holds the record; null in the clear */
    private static void add(String path, Record record, DisclosureTable.@Nullable Row sealed, List<Part> parts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Optional<DisclosureTable.Row> row = TABLE.row(record.getClass(), component.getName());
            String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
            DisclosureTable.Row own = sealed != null ? sealed : row.orElse(null);
            if (own != null && !own.here()) {
                add(field, value(record, component), own, sealed != null, parts);
            }
        }
    }

    private static void add(
            String field, @Nullable Object value, DisclosureTable.Row row, boolean sealed, List<Part> parts) {
        switch (value) {
            case null -> {}
            case Personal.Present<?> present -> add(field, present.value(), row, true, parts);
            case Collection<?> many -> {
                int place = 0;
                for (Object each : many) {
                    add(field + "[" + place++ + "]", each, row, sealed, parts);
                }
            }
            case Record composed when !isValue(composed) -> add(field, composed, sealed ? row : null, parts);
            default -> parts.add(new Part(field, partners(row), sealed));
        }
    }

    /** A value as a whole: an id, a state, an article. */
    private static boolean isValue(Record record) {
        return record.getClass().getPackage().equals(CaseId.class.getPackage());
    }

    private static List<Reader> partners(DisclosureTable.Row row) {
        return row.readers().stream()
                .filter(reader -> reader != Reader.OWN_AUTHORITY && reader != Reader.TRANSIT_STATE)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
