package homeward.events.stages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import homeward.events.DomainEvent;
import homeward.events.codec.Contracts;

/** One event of every type of a stream, from the golden samples. */
final class GoldenEvents {

    private GoldenEvents() {}

    static <E extends DomainEvent> List<E> of(String service, Class<E> events) {
        return Arrays.stream(events.getPermittedSubclasses())
                .map(type -> events.cast(sample(service, type.getSimpleName())))
                .toList();
    }

    private static DomainEvent sample(String service, String type) {
        String path = "/samples/" + service + "/" + type + ".v1.json";
        try (InputStream file = GoldenEvents.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no sample " + path);
            }
            return Contracts.found().codec().decode(service, type, 1, file.readAllBytes(), new UUID(0, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
