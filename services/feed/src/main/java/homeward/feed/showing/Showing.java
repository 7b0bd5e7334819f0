package homeward.feed.showing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.StateCode;
import homeward.feed.showing.Viewer.View;

/** Who sees an event. */
public final class Showing {

    /** Components that name the state that is asked for transit, or that takes persons back. */
    private static final Set<String> TRANSIT_STATE = Set.of("transitState", "from");

    private Showing() {}

    /** What the reader sees of the event; empty if nothing at all. */
    public static Optional<View> of(Happened happened, Viewer viewer) {
        Class<? extends DomainEvent> event = happened.recorded().event().getClass();
        if (!happened.recorded().envelope().parties().contains(viewer.state())) {
            return Optional.empty();
        }
        Set<StateCode> sides = happened.facts().sides();
        if (sides.contains(viewer.state())) {
            return Optional.of(viewer.onASide()).filter(view -> view.shows(event));
        }
        boolean mine = !sides.isEmpty() && View.TRANSIT.shows(event) && concernsTransit(happened, viewer.state());
        return mine && !viewer.roles().isEmpty() ? Optional.of(View.TRANSIT) : Optional.empty();
    }

    /** The parties of the event, as far as the reader is told of them: of transit states, a transit state knows itself. */
    public static Set<StateCode> parties(Happened happened, Viewer viewer) {
        Set<StateCode> parties = happened.recorded().envelope().parties();
        Set<StateCode> sides = happened.facts().sides();
        return sides.contains(viewer.state())
                ? parties
                : parties.stream()
                        .filter(state -> sides.contains(state) || state.equals(viewer.state()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The places by which a reader finds the event. A transit state finds none by them: they may lie on the part of the way
     * that is another state's.
     */
    public static Set<String> places(Happened happened, Viewer viewer) {
        return happened.facts().sides().contains(viewer.state())
                ? happened.facts().places()
                : Set.of();
    }

    /** A transit state sees what happens on the way through it, and nothing that is about another state's part. */
    private static boolean concernsTransit(Happened happened, StateCode state) {
        DomainEvent event = happened.recorded().event();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getType() == StateCode.class && TRANSIT_STATE.contains(component.getName())) {
                return state.equals(value(event, component));
            }
        }
        return happened.facts().asked().contains(state);
    }

    static @Nullable Object value(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
