package homeward.local.run;

import java.time.Instant;

/** The running platform's time, which is real time or ahead of it. */
public interface PlatformTime {

    Instant now();

    /** False if the tokens come from a given issuer: its users live in real time. */
    boolean movable();

    /** @param period such as {@code P25D} or {@code PT2H} */
    void forward(String period);
}
