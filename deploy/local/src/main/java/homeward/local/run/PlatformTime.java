package homeward.local.run;

import java.time.Instant;

/** The time of the running platform: real time or ahead of it. */
public interface PlatformTime {

    Instant now();

    /** False if the tokens come from a given issuer, which uses real time. */
    boolean movable();

    /** @param period such as {@code P25D} or {@code PT2H} */
    void forward(String period);
}
