package homeward.chassis.rest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.text.Texts;

/**
 * Refuses unknown and repeated query parameters, since a misspelt filter would list everything, and values with
 * characters that nobody sees.
 */
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
        request.getUriInfo().getPathParameters().forEach(KnownParameters::check);
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        Set<String> asked = parameters.keySet();
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
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Refusal.invalid(name, "must be given once");
            }
            check(name, values);
        });
    }

    private static void check(String name, List<String> values) {
        values.stream()
                .map(Texts::faultInLine)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw Refusal.invalid(name, fault);
                });
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
