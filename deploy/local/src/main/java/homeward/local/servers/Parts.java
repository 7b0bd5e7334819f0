package homeward.local.servers;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The services of an installation, by name; each is a user of its servers.
 *
 * @param writing those with a journal and a topic of their own
 * @param reading those that only read
 */
public record Parts(List<String> writing, List<String> reading) {

    public Parts {
        writing = List.copyOf(writing);
        reading = List.copyOf(reading);
    }

    /** With further users who only read. */
    public Parts withReaders(Collection<String> names) {
        return new Parts(
                writing, Stream.concat(reading.stream(), names.stream()).toList());
    }

    /** All names, and others. */
    public List<String> and(String... others) {
        return Stream.of(writing.stream(), reading.stream(), Stream.of(others))
                .flatMap(names -> names)
                .toList();
    }
}
