package homeward.chassis.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import homeward.chassis.security.WithoutToken;

/**
 * The OpenAPI description of an operation without annotations: the roles that may call it, and its example file. The
 * example is a class path resource in the package of the REST resource, named after the operation: {@code
 * ApproveReadmission.json} for the only operation of {@code ApproveReadmissionResource}, {@code NoteWrite.json} for the
 * method {@code write} of a {@code NoteResource} with several. That of an inherited operation may stand beside the class that
 * declares it, named after that class, once for all resources.
 */
public record DescribedByResource(Class<?> resource, Method method) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = "Resource";

    /**
     * @param scannedId the operation's id as scanned: {@code <class>_<method>}
     * @return empty if the id has another form or names nothing on the class path
     */
    public static Optional<DescribedByResource> of(String scannedId) {
        int end = scannedId.lastIndexOf('_');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            Class<?> resource = Class.forName(
                    scannedId.substring(0, end), false, Thread.currentThread().getContextClassLoader());
            return operations(resource).stream()
                    .filter(method -> method.getName().equals(scannedId.substring(end + 1)))
                    .findFirst()
                    .map(method -> new DescribedByResource(resource, method));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The operation's name, in upper camel case. */
    public String name() {
        String bare = bareName();
        if (operations(resource).size() == 1) {
            return bare;
        }
        return bare
                + method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.getName().substring(1);
    }

    /** A class named just {@code Resource} takes the name of its enclosing class. */
    private String bareName() {
        String name = resource.getSimpleName();
        Class<?> around = resource.getEnclosingClass();
        if (!name.endsWith(SUFFIX)) {
            return name;
        }
        if (name.length() > SUFFIX.length()) {
            return name.substring(0, name.length() - SUFFIX.length());
        }
        return around == null ? name : around.getSimpleName();
    }

    /** The name as an id, unique in the service. */
    public String id() {
        return name().substring(0, 1).toLowerCase(Locale.ROOT) + name().substring(1);
    }

    /** The roles that may call the operation of the current request; empty if every role may, or there is none. */
    static List<String> roles(SimpleResourceInfo current) {
        Class<?> type = current.getResourceClass();
        if (type == null) {
            return List.of();
        }
        return operations(type).stream()
                .filter(method -> method.getName().equals(current.getMethodName()))
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(current.parameterTypes())))
                .findFirst()
                .map(method -> new DescribedByResource(type, method).roles())
                .orElse(List.of());
    }

    /** The roles that may call it, declared by its method, its resource or a superclass; empty if every role may. */
    public List<String> roles() {
        return Stream.of(method, resource, method.getDeclaringClass())
                .map(place -> place.getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(allowed -> List.of(allowed.value()))
                .orElse(List.of());
    }

    /** Whether it may be called without a token. */
    public boolean needsNoToken() {
        return method.isAnnotationPresent(WithoutToken.class);
    }

    /**
     * @return the example of a request body as maps and lists; empty if there is no file
     * @throws UncheckedIOException if the file is not a JSON object
     */
    public Optional<Map<String, Object>> example() {
        Class<?> declaring = method.getDeclaringClass();
        Optional<Map<String, Object>> own = ownExample();
        return own.isPresent() || declaring.equals(resource)
                ? own
                : new DescribedByResource(declaring, method).ownExample();
    }

    private Optional<Map<String, Object>> ownExample() {
        try (InputStream file = resource.getResourceAsStream(name() + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name() + ".json of " + resource.getName(), e);
        }
    }

    /** Declared and inherited operations. */
    private static List<Method> operations(Class<?> resource) {
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isBridge())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }
}
