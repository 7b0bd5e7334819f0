package homeward.treaties;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.TreatyReference;

/** All treaty profiles known to this build, including every version ever used. */
public interface TreatyProfiles {

    /** The profile, in the version under which a case was submitted. */
    Optional<TreatyProfile> find(TreatyReference reference);

    /** The newest version of an agreement, merged with the named protocol if any. */
    Optional<TreatyProfile> current(String agreement, @Nullable String protocol);
}
