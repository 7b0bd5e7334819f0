package homeward.embedded;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes errors to standard error, except those caused by client mistakes; drops everything else. */
final class QuietLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    /** Whether the library reports client mistakes as errors; the client gets them as an answer. */
    private final boolean silent;

    QuietLogger(String name) {
        this.name = name;
        this.silent = name.startsWith("no.nav.security") || name.startsWith("de.bwaldvogel");
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        String message = MessageFormatter.basicArrayFormat(pattern, arguments);
        System.err.println(Instant.now() + " " + level + " " + name + " " + message);
        if (throwable != null) {
            throwable.printStackTrace();
        }
    }

    @Override
    public boolean isErrorEnabled() {
        return !silent;
    }

    @Override
    public boolean isWarnEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }
}
