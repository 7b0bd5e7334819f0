package homeward.console.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Names and time zones of states, by ISO 3166-1 alpha-3. */
public final class States {

    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    alpha2 -> Locale.of("", alpha2).getISO3Country(), Function.identity(), (first, _) -> first));

    private static final Map<String, ZoneId> ZONES = zones();

    private States() {}

    /** In that language; the code itself if there is no such state. */
    public static String name(String alpha3, Locale language) {
        String alpha2 = ALPHA_2.get(alpha3);
        return alpha2 == null ? alpha3 : Locale.of("", alpha2).getDisplayCountry(language);
    }

    /** The states whose limits the platform can count, by code. */
    public static List<String> known() {
        return ZONES.keySet().stream().sorted().toList();
    }

    /** The zone by which the platform counts this state's limits; UTC if it has none. */
    public static ZoneId zone(String alpha3) {
        return ZONES.getOrDefault(alpha3, ZoneOffset.UTC);
    }

    private static Map<String, ZoneId> zones() {
        try (InputStream in = States.class.getResourceAsStream("/treaties/timezones.json")) {
            if (in == null) {
                throw new IllegalStateException("the treaties' time zones are not on the class path");
            }
            Map<String, String> read = new ObjectMapper().readValue(in, new TypeReference<Map<String, String>>() {});
            return read.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, zone -> ZoneId.of(zone.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
