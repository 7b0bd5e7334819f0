package homeward.console.visit;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What people type, without signs that nobody sees: some keyboards write them between letters. */
public final class Typed {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

    private static final int MOST = 100;

    private Typed() {}

    /** Empty if nothing was typed; what is longer than anything that opens is cut. */
    public static String plain(@Nullable String typed) {
        String plain = typed == null ? "" : UNSEEN.matcher(typed).replaceAll("").strip();
        return plain.length() <= MOST ? plain : plain.substring(0, MOST);
    }
}
