package homeward.chassis.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import homeward.chassis.commands.RequestFacts;
import homeward.chassis.security.WithoutToken;

/**
 * Reads the body of a changing request, at most as much as its operation needs, and sets the request's {@code
 * RequestFacts}.
 */
@Provider
@Priority(Priorities.USER)
public class RequestReader implements ContainerRequestFilter {

    /** The most bytes of any body but a file. */
    public static final int LIMIT = 1 << 20;

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int CHUNK = 1 << 13;
    /** A body is copied while it grows and when it is complete. */
    private static final int COPIES = 3;

    private final RequestFacts facts;
    private final BodyShare memory;

    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // the resource is injected by field: it is a proxy of the current request's
    RequestReader(RequestFacts facts, BodyShare memory) {
        this.facts = facts;
        this.memory = memory;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!CHANGING.contains(request.getMethod())) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(Upload.class)) {
            request.setProperty(UploadRefused.UPLOAD, true);
            stated(request, new byte[0]);
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(WithoutToken.class)) {
            memory.ofNobody();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (request.hasEntity()) {
            Optional<Response> refused = read(request.getEntityStream(), body, limit());
            if (refused.isPresent()) {
                request.abortWith(refused.get());
                return;
            }
        }
        request.setEntityStream(new ByteArrayInputStream(body.toByteArray()));
        stated(request, body.toByteArray());
    }

    private void stated(ContainerRequestContext request, byte[] body) {
        facts.set(header(request, "Idempotency-Key"), header(request, HttpHeaders.IF_MATCH), digest(request, body));
    }

    /** The answer, if the body is not accepted; the rest of it is not read, so the connection cannot be used again. */
    private Optional<Response> read(InputStream in, ByteArrayOutputStream body, int limit) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (body.size() + length > limit) {
                    return Optional.of(closing(tooLarge(limit).builder()));
                }
                if (!memory.take((long) COPIES * length)) {
                    return Optional.of(closing(ProblemMappers.busy()));
                }
                body.write(chunk, 0, length);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    closing(Problem.of(408, "body-complete", "the body did not arrive completely and in time")
                            .at("body")
                            .builder()));
        }
    }

    private static Response closing(Response.ResponseBuilder answer) {
        return answer.header("Connection", "close").build();
    }

    private int limit() {
        BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        return own == null ? BodyLimit.DEFAULT : own.value();
    }

    /** @param limit in bytes */
    public static Problem tooLarge(long limit) {
        return Problem.of(400, "body-limit", "the body of this operation has at most " + (limit >> 10) + " KiB")
                .at("body");
    }

    private static List<String> header(ContainerRequestContext request, String name) {
        List<String> values = request.getHeaders().get(name);
        return values == null ? List.of() : values;
    }

    private static byte[] digest(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String head = request.getMethod() + "\n" + request.getUriInfo().getPath() + "\n";
            sha.update(head.getBytes(StandardCharsets.UTF_8));
            return sha.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
