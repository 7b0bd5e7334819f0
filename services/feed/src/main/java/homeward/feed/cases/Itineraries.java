package homeward.feed.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;

import homeward.events.DomainEvent;

/** The itinerary that an event concerns: its component {@code itineraryId}, if it has one. */
final class Itineraries {

    private static final String COMPONENT = "itineraryId";

    private static final ClassValue<Optional<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(COMPONENT) && component.getType() == UUID.class) {
                    component.getAccessor().setAccessible(true);
                    return Optional.of(component);
                }
            }
            return Optional.empty();
        }
    };

    private Itineraries() {}

    static Optional<UUID> of(DomainEvent event) {
        return COMPONENTS.get(event.getClass()).map(component -> {
            try {
                return (UUID) component.getAccessor().invoke(event);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        });
    }
}
