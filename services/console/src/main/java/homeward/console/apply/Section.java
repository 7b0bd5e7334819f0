package homeward.console.apply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the form, in its order. */
public enum Section {
    PARTIES,
    PERSONS,
    EVIDENCE,
    CIRCUMSTANCES,
    OBSERVATIONS,
    CHECK;

    private static final List<Section> ORDER = List.of(values());

    /** As part of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a page for each person. */
    boolean isOfEachPerson() {
        return this == PERSONS || this == EVIDENCE;
    }

    /** Whether its fields belong to single persons, told apart by their numbers in the form. */
    boolean isOfPersons() {
        return isOfEachPerson() || this == CIRCUMSTANCES;
    }

    /** The last is followed by itself. */
    Section next() {
        return ORDER.get(Math.min(ORDER.indexOf(this) + 1, ORDER.size() - 1));
    }

    static Optional<Section> of(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }
}
