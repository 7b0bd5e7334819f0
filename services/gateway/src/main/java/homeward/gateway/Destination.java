package homeward.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request goes.
 *
 * @param service first part of the path
 * @param uri path and query as the service gets them
 */
record Destination(String service, String uri) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,99}");
    private static final Pattern STEPS = Pattern.compile("[/\\\\]");

    /**
     * @param uri path and query as sent, percent-encoded
     * @return empty if the path names no service, or is one that servers understand differently
     */
    static Optional<Destination> of(String uri) {
        int query = uri.indexOf('?');
        String path = path(uri);
        if (!isPlain(uri)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', 1);
        String service = end < 0 ? path.substring(1) : path.substring(1, end);
        if (!NAME.matcher(service).matches()) {
            return Optional.empty();
        }
        String rest = end < 0 ? "/" : path.substring(end);
        return Optional.of(new Destination(service, query < 0 ? rest : rest + uri.substring(query)));
    }

    /** @param path of the service */
    boolean isFor(String path) {
        return path(uri).equals(path);
    }

    /** Whether all servers understand the path alike. */
    static boolean isPlain(String uri) {
        String path = path(uri);
        return path.startsWith("/") && !isAmbiguous(path);
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static boolean isAmbiguous(String path) {
        String plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        if (plain.contains("%2f") || plain.contains("%5c") || plain.contains("\\") || plain.contains("//")) {
            return true;
        }
        for (String step : STEPS.split(plain, -1)) {
            if (step.equals(".") || step.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** The same address as seen from outside; addresses elsewhere stay as they are. */
    static String outside(String service, String address) {
        return address.startsWith("/") && !address.startsWith("//") ? "/" + service + address : address;
    }
}
