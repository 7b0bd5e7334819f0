package homeward.console.commands;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a form.
 *
 * @param name as in the body that the service takes
 * @param required whether the service cannot even be asked without it
 * @param most characters of a text
 * @param options to choose from
 * @param inner what is asked of each person, in each row, or in a group
 */
public record Asked(String name, Kind kind, boolean required, int most, Options options, List<Asked> inner) {

    /** A text of several lines, as the services take it. */
    static final int FREE_TEXT = 4000;

    static final int LINE = 200;
    static final int NAME = 150;
    static final int NUMBER = 50;
    static final int PARTIAL_DATE = 10;

    static Asked line(String name, int most) {
        return new Asked(name, Kind.LINE, true, most, Options.NONE, List.of());
    }

    static Asked text(String name) {
        return new Asked(name, Kind.TEXT, true, FREE_TEXT, Options.NONE, List.of());
    }

    /** @param persons whom the text may be about, unless the form is about one person anyway */
    static Asked about(String name, Options persons) {
        return new Asked(name, Kind.ABOUT, false, FREE_TEXT, persons, List.of());
    }

    static Asked one(String name, Options options) {
        return new Asked(name, Kind.ONE, true, 0, options, List.of());
    }

    static Asked pick(String name, Options options) {
        return new Asked(name, Kind.PICK, true, 0, options, List.of());
    }

    static Asked several(String name, Options options) {
        return new Asked(name, Kind.SEVERAL, false, 0, options, List.of());
    }

    static Asked truth(String name) {
        return new Asked(name, Kind.TRUTH, true, 0, Options.truth(), List.of());
    }

    static Asked plain(String name, Kind kind) {
        return new Asked(name, kind, true, LINE, Options.NONE, List.of());
    }

    static Asked each(String name, Asked inner) {
        return new Asked(name, Kind.EACH, true, 0, Options.persons(), List.of(inner));
    }

    static Asked rows(String name, Asked... inner) {
        return new Asked(name, Kind.ROWS, true, 0, Options.NONE, List.of(inner));
    }

    static Asked group(String name, Asked... inner) {
        return new Asked(name, Kind.GROUP, false, 0, Options.NONE, List.of(inner));
    }

    /** The same, but it may be left empty. */
    Asked optional() {
        return new Asked(name, kind, false, most, options, inner);
    }

    /** The same, but something must be chosen. */
    Asked needed() {
        return new Asked(name, kind, true, most, options, inner);
    }

    /** The same for shorter texts. */
    Asked upTo(int characters) {
        return new Asked(name, kind, required, characters, options, inner);
    }

    /** The same in a row, or for a person. */
    public Asked in(String place) {
        return new Asked(place + "." + name, kind, required, most, options, inner);
    }

    /** The fields of a group by their whole names, anything else as it is. */
    Stream<Asked> flat() {
        return kind == Kind.GROUP ? inner.stream().map(one -> one.in(name)) : Stream.of(this);
    }

    /** Of a text about somebody: the field with whom. */
    public String whom() {
        return name + ".person";
    }
}
