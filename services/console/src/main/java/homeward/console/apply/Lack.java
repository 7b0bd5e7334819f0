package homeward.console.apply;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the service could not even be asked without, or could not read.
 *
 * @param name of the field
 * @param code of what is wrong with it
 */
record Lack(String name, String code) {

    private static final String REQUIRED = "REQUIRED";

    static List<Lack> of(Answers answers, LocalDate today) {
        List<Lack> lacks = new ArrayList<>();
        for (String name : Names.PARTIES) {
            if (!name.equals("irregularStayKnownSince")) {
                require(answers, name, lacks);
            }
        }
        if (answers.has("irregularStayKnownSince") && !isDate(answers.get("irregularStayKnownSince"))) {
            lacks.add(new Lack("irregularStayKnownSince", "DATE"));
        }
        for (int person = 1; person <= answers.persons(); person++) {
            person(answers, person, today, lacks);
        }
        return lacks;
    }

    private static void person(Answers answers, int person, LocalDate today, List<Lack> lacks) {
        if (!answers.has(Names.of(person, "surname")) && !answers.has(Names.of(person, "givenNames"))) {
            lacks.add(new Lack(Names.of(person, "surname"), REQUIRED));
        }
        if (Birth.of(answers, person, today).isEmpty()) {
            lacks.add(new Lack(Names.of(person, "year"), "BIRTH"));
        }
        require(answers, Names.of(person, "sex"), lacks);
        nationalities(answers, Names.of(person, "nationalities"), lacks);
        require(answers, Names.of(person, "category"), lacks);
        require(answers, Names.of(person, "role"), lacks);
        for (int document = 1; document <= answers.documents(person); document++) {
            require(answers, Names.of(person, document, "kind"), lacks);
            require(answers, Names.of(person, document, "number"), lacks);
        }
    }

    private static void nationalities(Answers answers, String name, List<Lack> lacks) {
        List<String> codes = Body.codes(answers.get(name));
        if (codes.isEmpty()) {
            lacks.add(new Lack(name, REQUIRED));
        } else if (codes.stream().anyMatch(code -> !code.matches("[A-Z]{1,3}"))) {
            lacks.add(new Lack(name, "STATE_CODES"));
        }
    }

    /** Whether there is nothing, rather than something that cannot be read. */
    boolean isMissing() {
        return code.equals(REQUIRED);
    }

    private static void require(Answers answers, String name, List<Lack> lacks) {
        if (!answers.has(name)) {
            lacks.add(new Lack(name, REQUIRED));
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text.strip());
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
