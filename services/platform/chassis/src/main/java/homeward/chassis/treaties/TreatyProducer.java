package homeward.chassis.treaties;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import homeward.treaties.BundledTreatyProfiles;
import homeward.treaties.CalendarLimitClock;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfiles;

/** The treaty profiles of this build, and the calendars their limits are counted by. */
final class TreatyProducer {

    @Produces
    @Singleton
    TreatyProfiles profiles() {
        return BundledTreatyProfiles.load();
    }

    @Produces
    @Singleton
    LimitClock limits() {
        return new CalendarLimitClock();
    }
}
