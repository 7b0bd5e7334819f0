package homeward.events.codec;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.disclosure.DisclosureEvent;

/**
 * The event contracts of several services. Event records are found through the sealed interfaces, so a new event needs
 * no registration.
 *
 * <p>Names are unique within a service only. The events of the disclosure ledger occur in every service's journal.
 *
 * <p>Immutable.
 */
public final class Contracts {

    private final Map<String, ContractPackage> packages = new LinkedHashMap<>();
    private final Map<Key, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Upcasters upcasters;

    private record Key(String service, String name) {}

    private Contracts(Stream<ContractPackage> declared) {
        List<ContractPackage> inPlace =
                declared.sorted(Comparator.comparingInt(ContractPackage::place)).toList();
        Upcasters.Builder steps = Upcasters.builder();
        for (ContractPackage contracts : inPlace) {
            if (packages.putIfAbsent(contracts.service(), contracts) != null) {
                throw new IllegalArgumentException("two contract packages for " + contracts.service());
            }
            contracts.streamTypes().forEach(type -> register(contracts.service(), type.events(), type.name()));
            contracts.upcasters(steps);
        }
        inPlace.forEach(contracts -> register(contracts.service(), DisclosureEvent.class, null));
        this.upcasters = steps.build();
    }

    /** @throws IllegalArgumentException for two packages of one service, or two events of the same name in a service */
    public static Contracts of(ContractPackage... packages) {
        return new Contracts(Stream.of(packages));
    }

    /** The contracts of all packages on the class path. */
    public static Contracts found() {
        return new Contracts(ServiceLoader.load(ContractPackage.class, ContractPackage.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get));
    }

    /**
     * The contracts of some of the services.
     *
     * @throws IllegalArgumentException naming a service without contracts here
     */
    public Contracts only(Collection<String> services) {
        return new Contracts(services.stream().distinct().map(this::named));
    }

    private ContractPackage named(String service) {
        ContractPackage contracts = packages.get(service);
        if (contracts == null) {
            throw new IllegalArgumentException("no contracts of service " + service + ", only of " + services());
        }
        return contracts;
    }

    /** In the order of {@link ContractPackage#place}. */
    public List<String> services() {
        return List.copyOf(packages.keySet());
    }

    /** All contracts, in the order of the services; those of the ledger once per service. */
    public List<EventType> all() {
        return List.copyOf(byName.values());
    }

    public Optional<EventType> find(String service, String name) {
        return Optional.ofNullable(byName.get(new Key(service, name)));
    }

    /** The sealed interface of the events of a stream type. */
    public Optional<Class<? extends DomainEvent>> events(String service, String streamType) {
        return all().stream()
                .filter(type -> type.service().equals(service) && streamType.equals(type.streamType()))
                .<Class<? extends DomainEvent>>map(EventType::streamInterface)
                .findFirst();
    }

    /**
     * The contract of an event of an aggregate.
     *
     * @throws IllegalArgumentException for any other event, including those of the ledger
     */
    public EventType of(Class<? extends DomainEvent> event) {
        EventType type = byClass.get(event);
        if (type == null) {
            throw new IllegalArgumentException("not an event of an aggregate: " + event.getName());
        }
        return type;
    }

    /** Reads and writes the events of these contracts. */
    public EventCodec codec() {
        return new EventCodec(this);
    }

    Upcasters upcasters() {
        return upcasters;
    }

    private void register(String service, Class<? extends DomainEvent> events, @Nullable String streamType) {
        for (Class<?> permitted : events.getPermittedSubclasses()) {
            Class<? extends DomainEvent> recordClass = permitted.asSubclass(DomainEvent.class);
            Version version = recordClass.getAnnotation(Version.class);
            EventType type = new EventType(
                    service,
                    recordClass.getSimpleName(),
                    version == null ? 1 : version.value(),
                    recordClass,
                    events,
                    streamType);
            if (byName.putIfAbsent(new Key(service, type.name()), type) != null) {
                throw new IllegalArgumentException("two events named " + type.name() + " in " + service);
            }
            if (streamType != null) {
                byClass.put(recordClass, type);
            }
        }
    }
}
