package homeward.local.bench;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import homeward.local.bench.PageVisitor.Page;
import homeward.local.console.PlainError;

/**
 * What a browser that has kept nothing is sent of a page and of all that the page refers to: compressed, without headers.
 *
 * @param parts bytes by path, the page first
 */
record PageWeight(Map<String, Integer> parts) {

    private static final int MOST = 200_000;

    /** Style sheets, scripts, images. */
    private static final Pattern IN_PAGES =
            Pattern.compile("<(?:link|script|img)\\b[^>]*?\\s(?:href|src)=\"([^\"]+)\"[^>]*>");

    /** Other style sheets, fonts, images; what the sheet itself holds is part of it. */
    private static final Pattern IN_STYLES =
            Pattern.compile("(?:url\\(\\s*[\"']?|@import\\s+[\"'])(?!data:|#)([^\"')\\s]+)");

    /** @throws PlainError if one of these is not there */
    static PageWeight of(PageVisitor visitor, String path) throws InterruptedException {
        Map<String, Integer> parts = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of(path));
        while (!wanted.isEmpty()) {
            String next = wanted.remove();
            if (parts.containsKey(next)) {
                continue;
            }
            Page part = visitor.get(next);
            if (part.status() != 200) {
                throw new PlainError(next + ", to which " + path + " leads, answered " + part.status() + ".");
            }
            parts.put(next, part.bytes());
            references(part).forEach(wanted::add);
        }
        return new PageWeight(parts);
    }

    private static Stream<String> references(Page part) {
        boolean sheet = part.uri().getPath().endsWith(".css");
        return part.all(sheet ? IN_STYLES : IN_PAGES).stream()
                .map(reference -> part.uri().resolve(reference))
                .filter(uri -> part.uri().getAuthority().equals(uri.getAuthority()))
                .map(URI::getPath);
    }

    int bytes() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-60s %10s%n", "the first page, with nothing kept, compressed", "bytes"));
        parts.forEach((path, bytes) -> table.append(String.format(Locale.ROOT, "%-60s %10d%n", path, bytes)));
        return table.append(String.format(
                        Locale.ROOT,
                        "%-60s %10d   to reach: at most %d   %s%n",
                        "together",
                        bytes(),
                        MOST,
                        bytes() <= MOST ? "reached" : "MISSED"))
                .toString();
    }
}
