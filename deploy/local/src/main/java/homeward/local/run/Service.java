package homeward.local.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import homeward.events.codec.Contracts;
import homeward.local.servers.Parts;

/**
 * A service in {@code services/}.
 *
 * @param id its folder and name
 * @param place offset of its port in the range, from 1; its management port follows four later
 */
public record Service(String id, int place) {

    private static final List<Service> WRITING = writing(Contracts.found().services());

    /** Services without events, journal and topic of their own: they only read. */
    private static final List<Service> READING = List.of(
            new Service("feed", 9), //
            new Service("audit", 11) //
            );

    /** Beside the platform: run by another state, with an interface of its own. */
    private static final Service WITNESS = new Service("witness", 16);

    /** The pages; it has no interface for other programs. */
    private static final Service CONSOLE = new Service("console", 18);

    private static final List<Service> ALL =
            Stream.concat(WRITING.stream(), READING.stream()).toList();

    /** One base address in front of all services; it has no interface of its own. */
    private static final Service GATEWAY = new Service("gateway", 10);

    /** Every service of the platform. */
    public static List<Service> all() {
        return ALL;
    }

    /** The witness of another state; not one of {@link #all}. */
    public static Service witness() {
        return WITNESS;
    }

    /** The one address in front of all services; not one of {@link #all}. */
    static Service gateway() {
        return GATEWAY;
    }

    /** The console; not one of {@link #all}. */
    public static Service console() {
        return CONSOLE;
    }

    /** Whether it has data of its own in the store. */
    boolean isStored() {
        return ALL.contains(this);
    }

    /** Every process of a run: the services, the gateway in front of them, the witness and the console. */
    static List<Service> processes() {
        return Stream.concat(ALL.stream(), Stream.of(GATEWAY, WITNESS, CONSOLE)).toList();
    }

    /** Every service that has contracts, thus a journal and a topic. */
    public static List<Service> writing() {
        return WRITING;
    }

    /** The names of all services. */
    public static Parts parts() {
        return new Parts(
                WRITING.stream().map(Service::id).toList(),
                READING.stream().map(Service::id).toList());
    }

    private static List<Service> writing(List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(place -> new Service(ids.get(place), place + 1))
                .toList();
    }
}
