package homeward.local.run;

import java.time.Instant;

/** The time of a run started by this process. */
record RunningTime(LocalClock clock, Addresses addresses) implements PlatformTime {

    @Override
    public Instant now() {
        return Instant.now().plus(clock.offset());
    }

    @Override
    public boolean movable() {
        return !addresses.issuer().given();
    }

    @Override
    public void forward(String period) {
        clock.forward(Period.parse(period), addresses);
    }
}
