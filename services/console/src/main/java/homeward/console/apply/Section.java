package homeward.console.apply;

import java.util.Arrays;
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

    /** As part of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a page for each person. */
    boolean isOfEachPerson() {
        return this == PERSONS || this == EVIDENCE;
    }

    static Optional<Section> of(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }
}
