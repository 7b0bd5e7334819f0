package homeward.casefile.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The audiences of every field, by record and component. Default: nobody.
 *
 * <p>Values of a type that is {@link homeward.events.Undisclosed} are read in the requesting state only, whatever the
 * audience: no other state holds their key.
 */
public final class DisclosureTable {

    private static final DisclosureTable WHOLE = new DisclosureTable();

    static {
        EventFields.into(WHOLE);
        CaseFileFields.into(WHOLE);
        TransitFields.into(WHOLE);
        CorrespondenceFields.into(WHOLE);
        AuditFields.into(WHOLE);
        ReturneeFields.into(WHOLE);
    }

    private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();

    private final ClassValue<Map<String, Row>> byClass = new ClassValue<>() {
        @Override
        protected Map<String, Row> computeValue(Class<?> record) {
            return rows.getOrDefault(name(record), Map.of());
        }
    };

    /**
     * @param readers who may read the field
     * @param here whether they may do so in the requesting state only
     * @param why on what ground, e.g. an article; for all fields of the same kind
     */
    public record Row(Set<Reader> readers, boolean here, String why) {

        boolean shownTo(Onlooker onlooker) {
            return (!here || onlooker.requesting()) && !Collections.disjoint(readers, onlooker.readers());
        }
    }

    private DisclosureTable() {}

    public static DisclosureTable whole() {
        return WHOLE;
    }

    /** Empty if the field is not listed: nobody reads it. */
    public Optional<Row> row(Class<?> record, String component) {
        return Optional.ofNullable(byClass.get(record).get(component));
    }

    public boolean shown(Class<?> record, String component, Onlooker to) {
        return row(record, component).filter(row -> row.shownTo(to)).isPresent();
    }

    /** Records of the table, in its order, each with its fields. */
    public Map<String, Map<String, Row>> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /** The name by which the table knows a record, e.g. {@code ApplicationSummary.Form}. */
    public static String name(Class<?> record) {
        String whole = record.getName();
        return whole.substring(whole.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Begins the fields of a record. */
    Fields of(String record) {
        Map<String, Row> fields = new LinkedHashMap<>();
        if (rows.put(record, fields) != null) {
            throw new IllegalArgumentException(record + " is in the table twice");
        }
        return new Fields(record, fields);
    }

    /** Collects the fields of one record. */
    record Fields(String record, Map<String, Row> fields) {

        Fields to(Group group, String... names) {
            for (String name : names) {
                if (fields.put(name, new Row(group.readers(), group.here(), group.why())) != null) {
                    throw new IllegalArgumentException(record + "." + name + " is in the table twice");
                }
            }
            return this;
        }
    }

    /** Fields of the same kind: same readers, same ground. */
    record Group(Set<Reader> readers, boolean here, String why) {

        static Group of(String why, Collection<Reader> readers) {
            return new Group(Set.copyOf(readers), false, why);
        }

        /** Read in the requesting state only. */
        static Group here(String why, Collection<Reader> readers) {
            return new Group(Set.copyOf(readers), true, why);
        }
    }
}
