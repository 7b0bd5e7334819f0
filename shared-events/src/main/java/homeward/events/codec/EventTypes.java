package homeward.events.codec;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.identification.IdentificationEvent;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.transport.TransferEvent;

/**
 * Every event contract, found through the sealed interfaces: a new record is known without being listed anywhere.
 *
 * <p>Names are unique within a service only. The disclosure ledger's events occur in every service's journal.
 */
public final class EventTypes {

    public static final String REQUEST = "request";
    public static final String IDENTIFICATION = "identification";
    public static final String TRANSPORT_AND_ESCORT = "transport-and-escort";
    public static final String REINTEGRATION = "reintegration";

    private static final List<String> SERVICES = List.of(REQUEST, IDENTIFICATION, TRANSPORT_AND_ESCORT, REINTEGRATION);

    private static final Map<Key, EventType> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, EventType> BY_CLASS = new HashMap<>();

    private record Key(String service, String name) {}

    static {
        register(REQUEST, ApplicationEvent.class, "application");
        register(IDENTIFICATION, IdentificationEvent.class, "identification");
        register(TRANSPORT_AND_ESCORT, TransferEvent.class, "transfer");
        register(REINTEGRATION, ReintegrationEvent.class, "reintegration");
        SERVICES.forEach(service -> register(service, DisclosureEvent.class, null));
    }

    private EventTypes() {}

    public static List<String> services() {
        return SERVICES;
    }

    /** All contracts by service, in the order of their declaration; the ledger's once per service. */
    public static List<EventType> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Optional<EventType> find(String service, String name) {
        return Optional.ofNullable(BY_NAME.get(new Key(service, name)));
    }

    /**
     * The contract of an aggregate's event.
     *
     * @throws IllegalArgumentException for anything else; the ledger's events need {@link #of(String, Class)}
     */
    public static EventType of(Class<? extends DomainEvent> event) {
        var type = BY_CLASS.get(event);
        if (type == null) {
            throw new IllegalArgumentException("no aggregate's event: " + event.getName());
        }
        return type;
    }

    /** @throws IllegalArgumentException if that service records no such events */
    public static EventType of(String service, Class<? extends DomainEvent> event) {
        return find(service, event.getSimpleName())
                .filter(type -> type.recordClass() == event)
                .orElseThrow(() -> new IllegalArgumentException(service + " records no " + event.getName()));
    }

    private static void register(
            String service, Class<? extends DomainEvent> streamInterface, @Nullable String streamType) {
        for (var permitted : streamInterface.getPermittedSubclasses()) {
            var recordClass = permitted.asSubclass(DomainEvent.class);
            var version = recordClass.getAnnotation(Version.class);
            var type = new EventType(
                    service,
                    recordClass.getSimpleName(),
                    version == null ? 1 : version.value(),
                    recordClass,
                    streamInterface,
                    streamType);
            if (BY_NAME.putIfAbsent(new Key(service, type.name()), type) != null) {
                throw new IllegalStateException("two events named " + type.name() + " in " + service);
            }
            if (streamType != null) {
                BY_CLASS.put(recordClass, type);
            }
        }
    }
}
