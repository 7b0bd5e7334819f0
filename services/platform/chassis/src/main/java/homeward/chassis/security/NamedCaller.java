package homeward.chassis.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Every request is made by somebody: a token without subject, state or authority opens nothing, lists included. What needs no token is
 * {@link WithoutToken}.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class NamedCaller implements ContainerRequestFilter {

    private final Caller caller;

    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // the resource is injected by field: it is a proxy of the current request's
    NamedCaller(Caller caller) {
        this.caller = caller;
    }

    /** @throws ClaimMissing (403) naming the missing claim */
    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(WithoutToken.class)) {
            caller.actor();
        }
    }
}
