package homeward.treaties;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import homeward.events.StateCode;

/** What the clock shows in the capital of a state. */
public final class LocalTimes {

    private final Map<String, String> zones = TreatyData.timeZones();

    /** Empty if the state's time zone is not known. */
    public Optional<LocalDateTime> at(Instant moment, StateCode state) {
        return Optional.ofNullable(zones.get(state.value()))
                .map(ZoneId::of)
                .map(zone -> LocalDateTime.ofInstant(moment, zone));
    }
}
