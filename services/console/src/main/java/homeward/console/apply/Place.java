package homeward.console.apply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the form.
 *
 * @param number of the person, from 1; 0 if the page is not of one person
 */
record Place(Section section, int number) {

    private static final Pattern OF_PERSON = Pattern.compile("p([1-9][0-9]?)\\.(.+)");
    private static final Pattern OF_DOCUMENT = Pattern.compile("d([1-9][0-9]?)\\.(.+)");

    static Place first() {
        return new Place(Section.PARTIES, 0);
    }

    /**
     * @param number as in the address; 0 if there is none
     * @return empty if no form has such a page
     */
    static Optional<Place> of(String section, int number) {
        return Section.of(section)
                .filter(known -> known != Section.CHECK)
                .filter(known -> known.isOfEachPerson() ? number >= 1 : number == 0)
                .map(known -> new Place(known, number));
    }

    /** Whether there is the person whose page it is. */
    boolean isIn(Answers answers) {
        return number <= answers.persons();
    }

    String path() {
        return section.path() + (number == 0 ? "" : "/" + number);
    }

    Place next(Answers answers) {
        if (section.isOfEachPerson() && number < answers.persons()) {
            return new Place(section, number + 1);
        }
        Section next = section.next();
        return new Place(next, next.isOfEachPerson() ? 1 : 0);
    }

    /** Whether the field of that name is asked for on this page. */
    boolean has(String name) {
        return of(name).filter(this::equals).isPresent();
    }

    /** The page on which a field is asked for; empty if the form has no such field. */
    static Optional<Place> of(String name) {
        if (Names.PARTIES.contains(name)) {
            return Optional.of(new Place(Section.PARTIES, 0));
        }
        if (Names.OBSERVATIONS.contains(name)) {
            return Optional.of(new Place(Section.OBSERVATIONS, 0));
        }
        Matcher person = OF_PERSON.matcher(name);
        if (!person.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(person.group(1));
        String rest = person.group(2);
        if (Names.PERSON.contains(rest)) {
            return Optional.of(new Place(Section.PERSONS, number));
        }
        if (Names.CIRCUMSTANCES.contains(rest)) {
            return Optional.of(new Place(Section.CIRCUMSTANCES, 0));
        }
        Matcher document = OF_DOCUMENT.matcher(rest);
        return document.matches() && Names.DOCUMENT.contains(document.group(2))
                ? Optional.of(new Place(Section.EVIDENCE, number))
                : Optional.empty();
    }
}
