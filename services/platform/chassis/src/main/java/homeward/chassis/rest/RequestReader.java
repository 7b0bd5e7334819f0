package homeward.chassis.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import homeward.chassis.commands.RequestFacts;

/** Reads the body of a changing request, at most 1 MiB, and sets the request's {@code RequestFacts}. */
@Provider
@Priority(Priorities.USER)
public class RequestReader implements ContainerRequestFilter {

    static final int LIMIT = 1 << 20;
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final RequestFacts facts;

    RequestReader(RequestFacts facts) {
        this.facts = facts;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!CHANGING.contains(request.getMethod())) {
            return;
        }
        byte[] body = request.hasEntity() ? request.getEntityStream().readNBytes(LIMIT + 1) : new byte[0];
        if (body.length > LIMIT) {
            request.abortWith(ProblemMappers.tooLarge().response());
            return;
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        facts.set(header(request, "Idempotency-Key"), header(request, HttpHeaders.IF_MATCH), digest(request, body));
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
