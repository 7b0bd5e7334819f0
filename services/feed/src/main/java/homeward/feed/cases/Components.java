package homeward.feed.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import homeward.events.DomainEvent;
import homeward.events.Source;

/** Components that events of different services have in common. */
final class Components {

    private static final Component ITINERARY_ID =
            new Component(component -> component.getName().equals("itineraryId") && component.getType() == UUID.class);

    private static final Component SOURCE = new Component(component -> component.getType() == Source.class);

    private Components() {}

    /** The itinerary that the event concerns, if any. */
    static Optional<UUID> itineraryId(DomainEvent event) {
        return ITINERARY_ID.of(event).map(UUID.class::cast);
    }

    /** The event of another service from which this one was learned, if any. */
    static Optional<Source> source(DomainEvent event) {
        return SOURCE.of(event).map(Source.class::cast);
    }

    private static final class Component {

        private final ClassValue<Optional<RecordComponent>> found;

        Component(Predicate<RecordComponent> which) {
            this.found = new ClassValue<>() {
                @Override
                protected Optional<RecordComponent> computeValue(Class<?> type) {
                    for (RecordComponent component : type.getRecordComponents()) {
                        if (which.test(component)) {
                            component.getAccessor().setAccessible(true);
                            return Optional.of(component);
                        }
                    }
                    return Optional.empty();
                }
            };
        }

        Optional<Object> of(DomainEvent event) {
            return found.get(event.getClass()).map(component -> {
                try {
                    return component.getAccessor().invoke(event);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(component + " cannot be read", e);
                }
            });
        }
    }
}
