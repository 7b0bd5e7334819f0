package homeward.chassis.rest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import homeward.chassis.deciding.Refusal;

/** Refuses unknown query parameters: a misspelt filter would list everything. */
@Provider
@Priority(Priorities.USER - 100)
public class KnownParameters implements ContainerRequestFilter {

    /** Accepted by every query, see {@code ReadWishFilter}. */
    private static final String AT_LEAST = "atLeast";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // the resource is injected by field: it is a proxy of the current request's
    KnownParameters() {}

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
        if (asked.isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
        Optional<String> unknown =
                asked.stream().filter(name -> !names.contains(name)).sorted().findFirst();
        if (unknown.isPresent()) {
            throw Refusal.invalid(
                    clipped(unknown.get()),
                    names.isEmpty()
                            ? "unknown query parameter; there are none here"
                            : "unknown query parameter; known are " + String.join(", ", names));
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .forEach(named -> {
                    if (named != null) {
                        names.add(named.value());
                    }
                });
        if (method.isAnnotationPresent(GET.class)) {
            names.add(AT_LEAST);
        }
        return names;
    }

    private static String clipped(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }
}
