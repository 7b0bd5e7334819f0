package homeward.chassis.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.documents.CaseDocument;

/**
 * The position after which the next page begins, stable under insertions. Opaque to callers; it grants nothing, since
 * every page goes through the filter by parties.
 *
 * @param sort order of the page
 * @param value the last document's value of the sort field; null if it has none
 * @param key the last document's key, which orders documents of equal value
 */
public record Cursor(Query.Sort sort, @Nullable String value, String key) {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 2_000;

    public static Cursor of(CaseDocument last, Query.Sort sort) {
        return new Cursor(sort, last.text(sort.field()), last.key());
    }

    /** The cursor in the form given to callers. */
    public String text() {
        String plain = String.join(SEPARATOR, sort.toString(), key, value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /**
     * Parses the result of {@link #text}.
     *
     * @throws Refusal if the text is not a cursor of a list with that sort
     */
    public static Cursor parse(String text, Query.Sort sort) {
        String[] parts = plain(text).split(SEPARATOR, 3);
        if (parts.length != 3 || !parts[0].equals(sort.toString()) || parts[1].isEmpty()) {
            throw refusal();
        }
        if (parts[2].isEmpty()) {
            return new Cursor(sort, null, parts[1]);
        }
        if (parts[2].charAt(0) != '=') {
            throw refusal();
        }
        return new Cursor(sort, parts[2].substring(1), parts[1]);
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            throw refusal();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    private static Refusal refusal() {
        return Refusal.invalid("cursor", "must be the next of a page with the same sort");
    }
}
