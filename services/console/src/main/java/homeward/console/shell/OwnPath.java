package homeward.console.shell;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/** Where a form leads back to: a path of the console. Nobody is sent elsewhere. */
public final class OwnPath {

    private static final URI START = URI.create("/");

    private OwnPath() {}

    /** The start if it is none. */
    public static URI of(@Nullable String back) {
        if (back == null || !back.startsWith("/") || back.startsWith("//") || back.contains("\\")) {
            return START;
        }
        try {
            URI own = URI.create(back);
            return own.getAuthority() == null && own.getScheme() == null ? own : START;
        } catch (IllegalArgumentException unreadable) {
            return START;
        }
    }
}
