package homeward.treaties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import homeward.events.StateCode;
import homeward.events.TreatyReference;

/**
 * The profiles shipped under {@code treaties/}, checked together when loaded. A shipped file never changes; a correction
 * is a file with the next version, and both versions remain. A protocol names the one version of the agreement that it
 * applies to, so the version of a merged profile is the protocol's.
 */
public final class BundledTreatyProfiles implements TreatyProfiles {

    private final Map<TreatyReference, TreatyProfile> profiles;

    private BundledTreatyProfiles(Map<TreatyReference, TreatyProfile> profiles) {
        this.profiles = profiles;
    }

    /** @throws InvalidProfile naming file and field */
    public static BundledTreatyProfiles load() {
        return load(TreatyData.index(), TreatyData::profile, TreatyData.organisations());
    }

    static BundledTreatyProfiles load(
            List<String> files, Function<String, ProfileFile> reader, Organisations organisations) {
        Map<String, ProfileFile> read = new LinkedHashMap<>();
        files.forEach(file -> read.put(file, reader.apply(file)));
        read.forEach(ProfileCheck::check);

        Map<ProfileFile.Base, ProfileFile> agreements = new HashMap<>();
        read.values().stream()
                .filter(file -> file.overlayOf() == null)
                .forEach(file -> agreements.put(new ProfileFile.Base(file.id(), file.version()), file));
        Map<TreatyReference, TreatyProfile> profiles = new LinkedHashMap<>();
        read.forEach((name, file) -> {
            ProfileFile.Base base = file.overlayOf();
            ProfileFile agreement = base == null ? file : agreements.get(base);
            if (agreement == null) {
                throw new InvalidProfile(name, "overlayOf", "no such version of the agreement");
            }
            BundledProfile profile = new BundledProfile(agreement, base == null ? null : file, organisations);
            if (profiles.putIfAbsent(profile.reference(), profile) != null) {
                throw new InvalidProfile(name, "version", "this version exists twice");
            }
        });
        return new BundledTreatyProfiles(profiles);
    }

    @Override
    public Optional<TreatyProfile> find(TreatyReference reference) {
        return Optional.ofNullable(profiles.get(reference));
    }

    @Override
    public Optional<TreatyProfile> applicable(
            String agreement, StateCode requesting, StateCode requested, LocalDate on) {
        return newest(
                        agreement,
                        profile ->
                                profile.reference().protocol() != null && profile.bindsBoth(requesting, requested, on))
                .or(() -> newest(agreement, profile -> profile.reference().protocol() == null));
    }

    private Optional<TreatyProfile> newest(String agreement, Predicate<TreatyProfile> which) {
        return profiles.values().stream()
                .filter(profile -> profile.reference().agreement().equals(agreement) && which.test(profile))
                .max(Comparator.comparingInt(profile -> profile.reference().version()));
    }

    /** Every version of every profile. */
    public List<TreatyProfile> all() {
        return profiles.values().stream().collect(Collectors.toUnmodifiableList());
    }
}
