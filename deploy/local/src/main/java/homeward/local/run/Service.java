package homeward.local.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import homeward.events.codec.Contracts;

/**
 * A service in {@code services/}.
 *
 * @param id its folder and name
 * @param place offset of its port in the range, from 1; its management port follows four later
 */
public record Service(String id, int place) {

    private static final List<Service> WRITING = writing(Contracts.found().services());

    /** Services without events, journal and topic of their own: they only read. */
    private static final List<Service> READING = List.of();

    private static final List<Service> ALL =
            Stream.concat(WRITING.stream(), READING.stream()).toList();

    /** One base address in front of all others; it has no interface of its own. */
    public static final Service GATEWAY = new Service("gateway", 10);

    /** Every service, and the gateway in front of them. */
    static List<Service> started() {
        return Stream.concat(ALL.stream(), Stream.of(GATEWAY)).toList();
    }

    /** Every service. */
    public static List<Service> all() {
        return ALL;
    }

    /** Every service that has contracts, thus a journal and a topic. */
    public static List<Service> writing() {
        return WRITING;
    }

    private static List<Service> writing(List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(place -> new Service(ids.get(place), place + 1))
                .toList();
    }
}
