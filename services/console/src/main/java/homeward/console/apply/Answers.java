package homeward.console.apply;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What was answered so far, by the names of the fields. Immutable.
 *
 * <p>Besides fields it holds how many persons there are, how many documents each has, which fields were filled from a
 * machine-readable zone, and how often somebody or something was taken out, so that the others moved up.
 */
record Answers(Map<String, String> fields) {

    static final int MOST = 20;

    /** Before the name of a field: what it was when its page was opened. */
    static final String WAS = "was.";

    private static final String PERSONS = "persons";
    private static final String DOCUMENTS = "documents";
    private static final String READ = "read";
    private static final String MOVED = "moved";
    private static final Pattern OF_PERSON = Pattern.compile("p([0-9]{1,2})\\.(.+)");

    Answers {
        fields = Map.copyOf(fields);
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    /** Empty if there is none. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    String get(int person, String field) {
        return get(Names.of(person, field));
    }

    String get(int person, int document, String field) {
        return get(Names.of(person, document, field));
    }

    boolean has(String name) {
        return !get(name).isBlank();
    }

    int persons() {
        return Math.max(1, number(PERSONS));
    }

    int documents(int person) {
        return number(Names.of(person, DOCUMENTS));
    }

    private int number(String name) {
        String value = get(name);
        return value.matches("[0-9]{1,2}") ? Math.min(MOST, Integer.parseInt(value)) : 0;
    }

    /** Other than before if persons or documents have other numbers than before. */
    String moved() {
        return get(MOVED);
    }

    private Answers move() {
        String moved = moved();
        return with(MOVED, String.valueOf(moved.matches("[0-9]{1,9}") ? Integer.parseInt(moved) + 1 : 1));
    }

    Answers with(String name, String value) {
        return with(Map.of(name, value));
    }

    Answers with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putAll(more);
        all.values().removeIf(String::isEmpty);
        return new Answers(all);
    }

    /**
     * The answers with a page as it was sent. Only what was changed on it is taken, so that what others have saved meanwhile stays.
     * What was changed by hand does not count as read from a zone any more.
     *
     * @param sent only fields of that page are taken
     */
    Answers sent(Place place, Map<String, String> sent) {
        Map<String, String> taken = changed(place, sent);
        Answers all = with(taken);
        for (int person = 1; person <= persons(); person++) {
            Set<String> read = new LinkedHashSet<>(read(person));
            read.removeIf(name -> taken.containsKey(name) && !get(name).equals(taken.get(name)));
            all = all.with(Names.of(person, READ), String.join(",", read));
        }
        return all;
    }

    /** Whether the numbers on a page are not those of the same persons and documents any more. */
    boolean movedSince(Place place, Map<String, String> sent) {
        return place.section().isOfPersons() && sent.containsKey(WAS + MOVED) && !moved().equals(sent.get(WAS + MOVED));
    }

    /** Fields of a page that were changed on it, and by somebody else to something else since it was opened. */
    List<String> conflicts(Place place, Map<String, String> sent) {
        return changed(place, sent).entrySet().stream()
                .filter(one -> sent.containsKey(WAS + one.getKey()))
                .filter(one -> !get(one.getKey()).equals(lines(sent.get(WAS + one.getKey()))))
                .filter(one -> !get(one.getKey()).equals(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Fields of a page that were changed on it, as they were typed. */
    static Map<String, String> changed(Place place, Map<String, String> sent) {
        Map<String, String> all = new TreeMap<>(sent);
        if (place.section() == Section.OBSERVATIONS) {
            all.putIfAbsent("interviewRequested", "");
        }
        Map<String, String> changed = new TreeMap<>();
        all.forEach((name, value) -> {
            String now = lines(value);
            boolean asBefore = sent.containsKey(WAS + name) && now.equals(lines(sent.get(WAS + name)));
            if (place.has(name) && !asBefore) {
                changed.put(name, now);
            }
        });
        return changed;
    }

    /** Lines end as the service takes them, not as browsers send them. */
    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /** Names of the person's fields that were filled from a zone. */
    Set<String> read(int person) {
        String names = get(person, READ);
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Answers reading(int person, Set<String> names) {
        return with(Names.of(person, READ), String.join(",", names));
    }

    Answers addPerson() {
        return persons() >= MOST ? this : with(PERSONS, String.valueOf(persons() + 1));
    }

    /** The others move up; nobody is accompanied by somebody who is gone. */
    Answers removePerson(int person) {
        Map<String, String> all = new TreeMap<>();
        fields.forEach((name, value) -> {
            String moved = movedName(name, OF_PERSON, person, "p");
            if (!moved.isEmpty()) {
                all.put(moved, movedValue(moved, value, person));
            }
        });
        return new Answers(all).with(PERSONS, String.valueOf(persons() - 1)).move();
    }

    private static String movedValue(String name, String value, int gone) {
        if (name.endsWith(".accompaniedBy")) {
            return movedNumber(value, gone);
        }
        return name.endsWith("." + READ)
                ? Arrays.stream(value.split(",", -1))
                        .map(read -> movedName(read, OF_PERSON, gone, "p"))
                        .filter(read -> !read.isEmpty())
                        .collect(Collectors.joining(","))
                : value;
    }

    private static String movedNumber(String value, int gone) {
        if (!value.matches("[0-9]{1,2}")) {
            return value;
        }
        int number = Integer.parseInt(value);
        return number == gone ? "" : String.valueOf(number > gone ? number - 1 : number);
    }

    Answers addDocument(int person) {
        int documents = documents(person);
        return documents >= MOST ? this : with(Names.of(person, DOCUMENTS), String.valueOf(documents + 1));
    }

    /** The others move up. */
    Answers removeDocument(int person, int document) {
        if (document > documents(person)) {
            return this;
        }
        Pattern own = Pattern.compile("p" + person + "\\.d([0-9]{1,2})\\.(.+)");
        Map<String, String> all = new TreeMap<>();
        fields.forEach((name, value) -> {
            String moved = movedName(name, own, document, "p" + person + ".d");
            if (!moved.isEmpty()) {
                all.put(moved, value);
            }
        });
        Set<String> read = read(person).stream()
                .map(name -> movedName(name, own, document, "p" + person + ".d"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Answers(all)
                .with(Names.of(person, DOCUMENTS), String.valueOf(documents(person) - 1))
                .reading(person, read)
                .move();
    }

    /** Empty for what is gone. */
    private static String movedName(String name, Pattern numbered, int gone, String prefix) {
        Matcher matcher = numbered.matcher(name);
        if (!matcher.matches()) {
            return name;
        }
        int number = Integer.parseInt(matcher.group(1));
        return number == gone ? "" : prefix + (number > gone ? number - 1 : number) + "." + matcher.group(2);
    }
}
