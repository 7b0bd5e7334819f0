package homeward.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

/** The literal prefix of every match of an anchored regular expression. */
final class RegexPrefix {

    private static final String META = "\\^$.|?*+()[]{}";

    private RegexPrefix() {}

    /** Empty if there is no such prefix, or it cannot be determined. */
    static String of(BsonRegularExpression regex) {
        String pattern = regex.getPattern();
        boolean plain = regex.getOptions() == null
                || regex.getOptions().replace("s", "").isEmpty();
        if (!plain || !pattern.startsWith("^")) {
            return "";
        }
        StringBuilder prefix = new StringBuilder();
        int i = 1;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '\\' && pattern.startsWith("\\Q", i)) {
                int end = pattern.indexOf("\\E", i);
                prefix.append(pattern, i + 2, end < 0 ? pattern.length() : end);
                i = end < 0 ? pattern.length() : end + 2;
            } else if (c == '\\' && i + 1 < pattern.length() && META.indexOf(pattern.charAt(i + 1)) >= 0) {
                prefix.append(pattern.charAt(i + 1));
                i += 2;
            } else if (META.indexOf(c) >= 0) {
                break;
            } else {
                prefix.append(c);
                i++;
            }
        }
        String rest = pattern.substring(i);
        if (rest.indexOf('|') >= 0) {
            return "";
        }
        boolean lastIsOptional = !rest.isEmpty() && "?*{".indexOf(rest.charAt(0)) >= 0;
        if (lastIsOptional && !prefix.isEmpty()) {
            prefix.setLength(prefix.length() - 1);
        }
        return prefix.toString();
    }
}
