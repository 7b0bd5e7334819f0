package homeward.local;

import java.time.Instant;

/** The running platform's time, which is real time or ahead of it. */
public interface PlatformTime {

    Instant now();

    /** @param period such as {@code P25D} or {@code PT2H} */
    void forward(String period);
}
