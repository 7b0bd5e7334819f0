package homeward.console.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** The answers as the service takes them. */
final class Body {

    private final Answers answers;
    private final LocalDate today;

    private Body(Answers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    /**
     * @param answers without {@link Lack}
     * @param today in the requesting state
     */
    static Map<String, Object> of(Answers answers, String requestingState, LocalDate today) {
        Body body = new Body(answers, today);
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "reference", body.line("reference"));
        form.put("requestingState", requestingState);
        put(form, "requestedState", body.line("requestedState"));
        put(form, "requestingAuthority", body.line("requestingAuthority"));
        put(form, "requestedAuthority", body.line("requestedAuthority"));
        form.put("treaty", Map.of("agreement", answers.get("agreement").strip()));
        put(form, "procedure", body.line("procedure"));
        put(form, "returnKind", body.line("returnKind"));
        form.put("interviewRequested", answers.has("interviewRequested"));
        put(form, "irregularStayKnownSince", body.line("irregularStayKnownSince"));
        form.put(
                "persons",
                IntStream.rangeClosed(1, answers.persons())
                        .mapToObj(body::person)
                        .toList());
        put(form, "observations", body.line("observations"));
        return form;
    }

    private Map<String, Object> person(int number) {
        Birth birth = Birth.of(answers, number, today).orElse(new Birth("unknown", false));
        Map<String, Object> person = new LinkedHashMap<>();
        put(person, "category", line(number, "category"));
        put(person, "role", line(number, "role"));
        person.put("minor", birth.minor());
        String parent = answers.get(number, "accompaniedBy").strip();
        if (parent.matches("[0-9]{1,2}")) {
            person.put("accompaniedBy", Integer.valueOf(parent));
        }
        person.put("details", details(number, birth));
        Map<String, Object> circumstances = new LinkedHashMap<>();
        put(circumstances, "stateOfHealth", line(number, "stateOfHealth"));
        put(circumstances, "particularDanger", line(number, "particularDanger"));
        put(person, "circumstances", circumstances.isEmpty() ? null : circumstances);
        return person;
    }

    private Map<String, Object> details(int number, Birth birth) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (String field : List.of("surname", "givenNames", "patronymic", "maidenName")) {
            put(details, field, line(number, field));
        }
        put(details, "alsoKnownAs", list(answers.get(number, "alsoKnownAs"), "\n"));
        details.put("dateOfBirth", birth.text());
        put(details, "placeOfBirth", line(number, "placeOfBirth"));
        put(details, "sex", line(number, "sex"));
        put(details, "physicalDescription", line(number, "physicalDescription"));
        details.put("nationalities", codes(answers.get(number, "nationalities")));
        put(details, "languages", list(answers.get(number, "languages"), "[,;\n]"));
        for (String field : List.of("civilStatus", "fathersName", "mothersName")) {
            put(details, field, line(number, field));
        }
        put(details, "lastAddressInRequestedState", line(number, "lastAddress"));
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int document = 1; document <= answers.documents(number); document++) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (String field : Names.DOCUMENT) {
                put(one, field, line(Names.of(number, document, field)));
            }
            documents.add(one);
        }
        put(details, "documents", documents.isEmpty() ? null : documents);
        return details;
    }

    private @Nullable String line(int person, String field) {
        return line(Names.of(person, field));
    }

    /** Null if there is none. */
    private @Nullable String line(String name) {
        String text = answers.get(name).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable List<String> list(String text, String separator) {
        List<String> all = Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return all.isEmpty() ? null : all;
    }

    /** Codes of states, in any case and with anything between them. */
    static List<String> codes(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
