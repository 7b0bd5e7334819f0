package homeward.console.apply;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of what the paper form asks for about one person is there.
 *
 * @param missing names of the fields
 */
record Completeness(int person, int asked, List<String> missing) {

    /** Sections A and B of the form; a child's has fewer. */
    private static final List<String> OF_ADULT = List.of(
            "surname",
            "year",
            "placeOfBirth",
            "sex",
            "physicalDescription",
            "nationalities",
            "languages",
            "civilStatus",
            "lastAddress");

    private static final List<String> OF_CHILD =
            List.of("surname", "year", "placeOfBirth", "sex", "physicalDescription", "nationalities", "languages");

    static List<Completeness> of(Answers answers) {
        List<Completeness> all = new ArrayList<>();
        for (int person = 1; person <= answers.persons(); person++) {
            all.add(of(answers, person));
        }
        return all;
    }

    private static Completeness of(Answers answers, int person) {
        boolean child = answers.get(person, "role").equals("CHILD");
        List<String> asked = child ? OF_CHILD : OF_ADULT;
        List<String> missing = new ArrayList<>();
        for (String field : asked) {
            String name = Names.of(person, field);
            boolean named = field.equals("surname") && answers.has(Names.of(person, "givenNames"));
            if (!answers.has(name) && !named) {
                missing.add(name);
            }
        }
        if (answers.documents(person) == 0) {
            missing.add(Names.of(person, 1, "number"));
        }
        return new Completeness(person, asked.size() + 1, List.copyOf(missing));
    }

    int present() {
        return asked - missing.size();
    }
}
