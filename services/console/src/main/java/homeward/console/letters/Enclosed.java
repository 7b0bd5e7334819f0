package homeward.console.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import homeward.console.words.Speech;

/**
 * A file that the service has stored, as the form carries it until the letter is sent.
 *
 * @param person whom it concerns, as it was stored
 * @param scan as a code; empty if the service tells none
 * @param title under which it is sent; empty for none
 */
record Enclosed(String id, String person, String type, long bytes, String scan, String title) {

    /** The field with the ids of those that go with the letter. */
    static final String FIELD = "file";

    /** The field with the names of those that were chosen and are not stored. */
    static final String LOST = "lost";

    private static final String ABOUT = "file.";
    private static final String TITLE = "title.";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern FACTS =
            Pattern.compile("([0-9a-fA-F-]{36}) ([A-Z]{1,20}) ([0-9]{1,12}) ([A-Z_]{0,40})");
    private static final int LONGEST_TITLE = 200;

    static Enclosed of(Brought.Stored stored, String person, String name) {
        String scan = stored.scan();
        return new Enclosed(
                stored.attachmentId(), person, stored.type(), stored.bytes(), scan == null ? "" : scan, name);
    }

    /** Of a form as it was sent; what was taken out of it is not there. */
    static List<Enclosed> of(Map<String, String> fields) {
        List<Enclosed> files = new ArrayList<>();
        for (String id : fields.getOrDefault(FIELD, "").split("\n", -1)) {
            Matcher facts = FACTS.matcher(fields.getOrDefault(ABOUT + id, ""));
            if (ID.matcher(id).matches() && facts.matches()) {
                files.add(new Enclosed(
                        id,
                        facts.group(1),
                        facts.group(2),
                        Long.parseLong(facts.group(3)),
                        facts.group(4),
                        line(fields.getOrDefault(TITLE + id, ""))));
            }
        }
        return List.copyOf(files);
    }

    /** As a title: without the folders that some browsers tell. */
    static String name(String fileName) {
        return line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, LONGEST_TITLE).strip();
    }

    /** As fields of a form. */
    void addTo(BiConsumer<String, String> fields) {
        fields.accept(FIELD, id);
        fields.accept(ABOUT + id, facts());
        fields.accept(TITLE + id, title);
    }

    /** What the form has to carry of it beside its id and title. */
    String facts() {
        return person + " " + type + " " + bytes + " " + scan;
    }

    /** As a message names it. */
    Map<String, @Nullable Object> named() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("attachmentId", id);
        named.put("title", title.isEmpty() ? null : title);
        return named;
    }

    LetterView.Enclosure view(Speech say) {
        String known = scan.isEmpty() ? "" : ", " + say.word("scan", scan);
        return new LetterView.Enclosure(id, title, facts(), type + ", " + say.size(bytes) + known);
    }
}
