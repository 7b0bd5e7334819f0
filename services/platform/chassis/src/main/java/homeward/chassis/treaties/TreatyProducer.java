package homeward.chassis.treaties;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import homeward.treaties.BundledTransitRules;
import homeward.treaties.BundledTreatyProfiles;
import homeward.treaties.CalendarLimitClock;
import homeward.treaties.LimitClock;
import homeward.treaties.TransitRules;
import homeward.treaties.TreatyProfiles;

/** The treaty profiles and rules on transit of this build, and the calendars their limits are counted by. */
final class TreatyProducer {

    @Produces
    @Singleton
    TreatyProfiles profiles() {
        return BundledTreatyProfiles.load();
    }

    @Produces
    @Singleton
    TransitRules transit() {
        return BundledTransitRules.load();
    }

    @Produces
    @Singleton
    LimitClock limits() {
        return new CalendarLimitClock();
    }
}
