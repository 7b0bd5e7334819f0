package homeward.console.apply;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The form's names for the fields of the service, e.g. {@code p1.surname} for {@code persons[0].details.surname}. */
final class Fields {

    private static final Pattern PERSON = Pattern.compile("persons\\[([0-9]{1,2})\\](?:\\.(.+))?");
    private static final Pattern DOCUMENT = Pattern.compile("details\\.documents\\[([0-9]{1,2})\\]\\.([A-Za-z]+)");
    private static final Map<String, String> OTHERWISE = Map.of(
            "label", "reference",
            "treaty", "agreement",
            "treaty.agreement", "agreement",
            "minor", "year",
            "details", "surname",
            "details.dateOfBirth", "year",
            "details.lastAddressInRequestedState", "lastAddress",
            "details.documents", "surname");

    private Fields() {}

    /** Empty if the form has no such field. */
    static Optional<String> of(@Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        Matcher person = PERSON.matcher(field);
        String name = person.matches()
                ? ofPerson(Integer.parseInt(person.group(1)) + 1, person.group(2))
                : field.equals("persons") ? Names.of(1, "role") : OTHERWISE.getOrDefault(field, field);
        return Place.of(name).map(_ -> name);
    }

    private static String ofPerson(int number, @Nullable String rest) {
        if (rest == null) {
            return Names.of(number, "surname");
        }
        Matcher document = DOCUMENT.matcher(rest);
        if (document.matches()) {
            return Names.of(number, Integer.parseInt(document.group(1)) + 1, document.group(2));
        }
        String known = OTHERWISE.get(rest);
        if (known != null) {
            return Names.of(number, known);
        }
        String bare = rest.replaceAll("\\[[0-9]+\\]", "");
        return Names.of(number, bare.substring(bare.lastIndexOf('.') + 1));
    }
}
