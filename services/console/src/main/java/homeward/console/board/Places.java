package homeward.console.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Where places are, as far as that is known: {@code places.json} says from where. */
final class Places {

    private static final String FILE = "places.json";
    private static final Map<String, Place> KNOWN = read();

    private Places() {}

    private record Listed(String about, List<Place> places) {}

    static Optional<Place> of(String code) {
        return Optional.ofNullable(KNOWN.get(code));
    }

    private static Map<String, Place> read() {
        try (InputStream in = Places.class.getResourceAsStream("/homeward/console/board/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new ObjectMapper()
                    .readValue(in, Listed.class).places().stream()
                            .collect(Collectors.toUnmodifiableMap(Place::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
