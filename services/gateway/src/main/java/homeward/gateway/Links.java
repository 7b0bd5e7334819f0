package homeward.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in a {@code Link} header (RFC 8288), as seen from outside. */
final class Links {

    private static final Pattern TARGET = Pattern.compile("<([^<>]*)>");

    private Links() {}

    static String outside(String service, String links) {
        return TARGET.matcher(links)
                .replaceAll(
                        found -> Matcher.quoteReplacement("<" + Destination.outside(service, found.group(1)) + ">"));
    }
}
