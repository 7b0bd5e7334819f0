package homeward.console.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A form as it was filled in. Immutable.
 *
 * @param values by the name of the field, as they were typed; of a field with several values one a line
 */
public record Filled(Map<String, String> values) {

    /** As many rows as a service takes of anything. */
    static final int MOST_ROWS = 20;

    private static final int FIRST_ROWS = 3;
    private static final String ROWS = ".rows";

    public Filled {
        values = Map.copyOf(values);
    }

    /** As it was typed; empty if it was not. */
    public String typed(String name) {
        return values.getOrDefault(name, "");
    }

    /** Without blanks around it, and with line ends as the services take them. */
    public String text(String name) {
        return typed(name).replace("\r\n", "\n").strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** The values of a field that may have several. */
    public List<String> all(String name) {
        return text(name).lines().filter(value -> !value.isBlank()).toList();
    }

    public boolean isChosen(String name, String code) {
        return all(name).contains(code);
    }

    public Filled with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Filled(more);
    }

    /** The ids of the persons for whom something was answered under a name, in the order of the alphabet. */
    List<String> persons(Asked each) {
        String before = each.name() + ".";
        String after = "." + each.inner().getFirst().name();
        return values.keySet().stream()
                .filter(name -> name.startsWith(before) && name.endsWith(after) && has(name))
                .map(name -> name.substring(before.length(), Math.max(before.length(), name.length() - after.length())))
                .sorted()
                .toList();
    }

    /** The numbers of the rows, from 1. */
    public List<Integer> rows(Asked rows) {
        String count = text(rows.name() + ROWS);
        int shown = count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : FIRST_ROWS;
        return IntStream.rangeClosed(1, Math.clamp(shown, 1, MOST_ROWS)).boxed().toList();
    }

    /** The numbers of the rows in which anything was filled in, in the order in which the service gets them. */
    public List<Integer> begun(Asked rows) {
        return rows(rows).stream()
                .filter(row -> rows.inner().stream()
                        .anyMatch(one -> has(one.in(rows.name() + "." + row).name())))
                .toList();
    }

    /** With a row more. */
    public Filled withRow(Asked rows) {
        return with(rows.name() + ROWS, String.valueOf(rows(rows).size() + 1));
    }

    /** The version of the stream that the officer has seen last. */
    public long versionSeen() {
        return number("seen").or(() -> number("version")).orElse(0L);
    }

    private Optional<Long> number(String name) {
        String value = text(name);
        return value.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    /** The same for all attempts to send this form; another one if it was lost. */
    public String key() {
        try {
            return UUID.fromString(text("key")).toString();
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID().toString();
        }
    }
}
