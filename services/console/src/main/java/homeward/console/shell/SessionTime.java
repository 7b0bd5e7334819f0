package homeward.console.shell;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.console.words.Speech;

/**
 * How long the session of the current request lasts if nothing more is opened. In real time, whatever clock the platform has; the provider may end it
 * earlier.
 */
@Named("sessionTime")
@RequestScoped
public class SessionTime {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS_OF_A_JWT = 3;

    private final Officer officer;
    private final PlatformClock clock;
    private final Duration extension;

    SessionTime(
            Officer officer,
            PlatformClock clock,
            @ConfigProperty(name = "quarkus.oidc.authentication.session-age-extension") Duration extension) {
        this.officer = officer;
        this.clock = clock;
        this.extension = extension;
    }

    /** @throws SessionEnded if nobody is signed in */
    public Instant getEnds() {
        return ends(officer.identityEnds(), officer.renewal(), extension);
    }

    /** Seconds from now; 0 if it is over. */
    public long getLeft() {
        return Math.max(0, Duration.between(clock.now(), getEnds()).toSeconds());
    }

    /** Whether whatever is opened makes it longer. */
    public boolean isRenewed() {
        return officer.renewal() != null;
    }

    /** Its end, by the reader's clock. */
    public String until(Speech say) {
        return say.clock(getEnds());
    }

    /**
     * @param renewal token by which the provider renews the session; null if it does not. Some providers let its end be read.
     * @param extension how long after the end of the identity it may be renewed
     */
    static Instant ends(Instant identity, @Nullable String renewal, Duration extension) {
        if (renewal == null) {
            return identity;
        }
        Instant last = identity.plus(extension);
        Instant own = end(renewal);
        return own == null || own.isAfter(last) ? last : own;
    }

    private static @Nullable Instant end(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS_OF_A_JWT) {
            return null;
        }
        try {
            JsonNode end =
                    JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("exp");
            return end.canConvertToLong() && end.asLong() > 0 ? Instant.ofEpochSecond(end.asLong()) : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
