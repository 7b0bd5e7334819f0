package homeward.treaties;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

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

    /** The newest version of an agreement, merged with the named protocol if any. */
    Optional<TreatyProfile> current(String agreement, @Nullable String protocol);
}
