package homeward.embedded.testing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the shared servers, from the platform process's ready file. */
record Addresses(String kafka, String mongodb, String issuer) {

    static Addresses parse(String json) {
        return new Addresses(field(json, "kafka"), field(json, "mongodb"), field(json, "issuer"));
    }

    static long pid(String json) {
        Matcher matcher = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)").matcher(json);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static String field(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("The platform's ready file names no " + name);
        }
        return matcher.group(1);
    }
}
