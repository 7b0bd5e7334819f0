package homeward.treaties;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.TreatyReference;

/** All treaty profiles known to this build, every version ever used included. */
public interface TreatyProfiles {

    /** The profile a case was submitted under, in that version. */
    Optional<TreatyProfile> find(TreatyReference reference);

    /** The newest version of an agreement, with a protocol over it where one is named. */
    Optional<TreatyProfile> current(String agreement, @Nullable String protocol);

    List<TreatyProfile> all();
}
