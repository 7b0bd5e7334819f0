package homeward.treaties;

import java.time.LocalDate;
import java.util.Optional;

import homeward.events.StateCode;
import homeward.events.TreatyReference;

/** All treaty profiles known to this build, including every version ever used. */
public interface TreatyProfiles {

    /** The profile, in the version under which a case was submitted. */
    Optional<TreatyProfile> find(TreatyReference reference);

    /**
     * The rules under which a case was submitted, in that version.
     *
     * @throws IllegalStateException if this build does not know them; it cannot decide anything about the case
     */
    default TreatyProfile governing(TreatyReference reference) {
        return find(reference)
                .orElseThrow(
                        () -> new IllegalStateException("this build does not know the treaty profile " + reference));
    }

    /**
     * The newest version of an agreement as it applies between two states: with the implementing protocol that binds
     * them on that day, if there is one. Nobody chooses the protocol; it follows from the parties and the day.
     *
     * @return empty if there is no such agreement; whether it binds the two states is for the caller to check
     */
    Optional<TreatyProfile> applicable(String agreement, StateCode requesting, StateCode requested, LocalDate on);
}
