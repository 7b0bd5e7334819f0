package homeward.local.run;

import java.util.List;
import java.util.stream.IntStream;

import homeward.events.codec.Contracts;

/**
 * A service in {@code services/}.
 *
 * @param id its folder and name
 * @param place offset of its port in the range, from 1
 */
public record Service(String id, int place) {

    private static final List<Service> ALL = all(Contracts.found().services());

    /** Every service that has contracts. */
    public static List<Service> all() {
        return ALL;
    }

    private static List<Service> all(List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(place -> new Service(ids.get(place), place + 1))
                .toList();
    }
}
