package homeward.chassis.limits;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import homeward.chassis.deciding.Actor;
import homeward.chassis.security.Caller;
import homeward.chassis.security.WithoutToken;

/**
 * Gives each request its place among those at once, and counts the requests of each caller's day, except those to
 * operations that are {@link Unlimited}.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
public class RequestLimit implements ContainerRequestFilter {

    private final DailyLimits limits;
    private final Place place;
    private final Caller caller;

    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // the resource is injected by field: it is a proxy of the current request's
    RequestLimit(DailyLimits limits, Place place, Caller caller) {
        this.limits = limits;
        this.place = place;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(WithoutToken.class)) {
            place.take(WithoutToken.CALLER);
            return;
        }
        Actor actor = caller.actor();
        place.take(actor.state() + "/" + actor.id());
        if (!resource.getResourceMethod().isAnnotationPresent(Unlimited.class)) {
            limits.request(actor);
        }
    }
}
