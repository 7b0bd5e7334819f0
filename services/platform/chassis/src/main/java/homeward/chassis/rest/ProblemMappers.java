package homeward.chassis.rest;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.mongodb.MongoException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.commands.PreconditionRequired;
import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Causes;
import homeward.chassis.limits.LimitReached;
import homeward.chassis.limits.TooManyAtOnce;
import homeward.chassis.policies.FactsNotRead;
import homeward.chassis.security.ClaimMissing;
import homeward.journal.CommitRefused;
import homeward.journal.DamagedJournal;
import homeward.journal.JournalUnavailable;

/** Turns every failure into a {@link Problem} that reveals no more than the caller may know. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern CONTAINER = Pattern.compile("\\.?<[a-z ]+>");

    @ServerExceptionMapper
    Response refusal(Refusal refusal, ContainerRequestContext request) {
        if (refusal.kind() == Refusal.Kind.UNKNOWN) {
            EvenTime.await(request);
        }
        return refusal(refusal);
    }

    private static Response refusal(Refusal refusal) {
        Response.ResponseBuilder answer = Problem.of(refusal).builder();
        return refusal.kind() == Refusal.Kind.NOT_YET
                ? answer.header(HttpHeaders.RETRY_AFTER, 1).build()
                : answer.build();
    }

    @ServerExceptionMapper
    Response versionMismatch(VersionMismatch mismatch) {
        return Problem.of(412, "version-matches", String.valueOf(mismatch.getMessage()))
                .at(HttpHeaders.IF_MATCH)
                .response();
    }

    @ServerExceptionMapper
    Response preconditionRequired(PreconditionRequired missing) {
        return Problem.of(428, "version-stated", String.valueOf(missing.getMessage()))
                .at(HttpHeaders.IF_MATCH)
                .response();
    }

    @ServerExceptionMapper
    Response keyReused(IdempotencyKeyReused reused) {
        return Problem.of(422, "idempotency-key-reused", String.valueOf(reused.getMessage()))
                .at("Idempotency-Key")
                .response();
    }

    @ServerExceptionMapper
    Response factsNotRead(FactsNotRead notYet) {
        return unavailable("facts-read", String.valueOf(notYet.getMessage()));
    }

    @ServerExceptionMapper
    Response limitReached(LimitReached reached) {
        return Problem.of(429, "daily-limit", String.valueOf(reached.getMessage()))
                .builder()
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, reached.retryAfter().toSeconds()))
                .build();
    }

    @ServerExceptionMapper
    Response notReadYet(NotReadYet wanted) {
        return later("read-once", Objects.requireNonNull(wanted.getMessage())).build();
    }

    @ServerExceptionMapper
    Response tooManyAtOnce(TooManyAtOnce none) {
        return later("requests-at-once", "too many requests are being worked on, yours or all; repeat the request")
                .build();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return unauthenticated("a bearer token is required");
    }

    /** A token that could not be checked is not an invalid token. */
    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return isCausedByIo(e)
                ? unavailable("issuer-available", "the token issuer's keys cannot be fetched; repeat the request later")
                : unauthenticated("the bearer token is not valid");
    }

    private static boolean isCausedByIo(Throwable e) {
        return Causes.of(e).stream().anyMatch(IOException.class::isInstance);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, SimpleResourceInfo resource) {
        if (e instanceof ClaimMissing) {
            return Problem.of(403, "caller-named", String.valueOf(e.getMessage()))
                    .response();
        }
        List<String> roles = resource == null ? List.of() : DescribedByResource.roles(resource);
        return Problem.of(
                        403,
                        "role-allows",
                        roles.isEmpty()
                                ? "the bearer's roles do not allow this"
                                : "requires one of the roles " + String.join(", ", roles)
                                        + "; the bearer has none of them")
                .response();
    }

    @ServerExceptionMapper
    Response mismatchedInput(MismatchedInputException e) {
        return InputProblems.of(e).response();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e) {
        boolean callersFault = e.getConstraintViolations().stream().allMatch(ProblemMappers::isAboutInput);
        if (!callersFault) {
            return unexpected(e);
        }
        List<Problem.Violation> all = e.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Violation::field).thenComparing(Problem.Violation::message))
                .toList();
        Problem.Violation first = all.getFirst();
        return Problem.invalid(first.field(), first.message()).with(all).response();
    }

    /** The framework's own refusals: unknown resource, method or media type; an unreadable body or parameter. */
    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException e) {
        switch (e.getCause()) {
            case Refusal refusal -> {
                return refusal(refusal);
            }
            case JsonProcessingException json -> {
                return InputProblems.of(json).response();
            }
            case null -> {}
            default -> {
                if (e.getResponse().getStatus() == 404 || e.getResponse().getStatus() == 400) {
                    return Problem.invalid(null, "a path or query parameter cannot be read")
                            .response();
                }
            }
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 400 -> Problem.invalid("body", "the body cannot be read").response();
            case 401 -> unauthenticated("a bearer token is required");
            case 403 ->
                Problem.of(403, "role-allows", "the bearer's roles do not allow this")
                        .response();
            case 404 -> Problem.of(404, "unknown", "there is no such resource").response();
            case 405 -> {
                Response.ResponseBuilder answer = Problem.of(
                                405, "method-allowed", "the resource does not know this method")
                        .builder();
                Object allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
                yield allow == null
                        ? answer.build()
                        : answer.header(HttpHeaders.ALLOW, allow).build();
            }
            case 406 ->
                Problem.of(406, "representation-offered", "the resource has no such representation")
                        .at(HttpHeaders.ACCEPT)
                        .response();
            case 413 -> RequestReader.tooLarge(RequestReader.LIMIT).response();
            case 415 ->
                Problem.of(415, "media-type-understood", "the body must be application/json")
                        .at(HttpHeaders.CONTENT_TYPE)
                        .response();
            case 503 ->
                later("service-available", "the service cannot answer at the moment; repeat the request")
                        .build();
            default ->
                status >= 400 && status < 500
                        ? Problem.of(status, "request-understood", "the request was refused")
                                .response()
                        : unexpected(e);
        };
    }

    /** Decides by the causes, since Axon and the driver wrap the store's exceptions. */
    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        for (Throwable cause : Causes.of(e)) {
            switch (cause) {
                case CommitRefused ignored -> {
                    return Problem.of(
                                    400,
                                    "event-limit",
                                    "this holds more than an event can: 256 KiB, ciphertext included")
                            .at("body")
                            .response();
                }
                case DamagedJournal damaged -> {
                    return Problem.of(
                                    503,
                                    "journal-damaged",
                                    "the record of this stream is damaged at position " + damaged.position()
                                            + " of the journal; nothing was recorded, and nothing can be before an"
                                            + " operator has repaired it")
                            .response();
                }
                case JournalUnavailable unavailable -> {
                    return storeUnavailable(unavailable);
                }
                case MongoException unavailable -> {
                    return storeUnavailable(unavailable);
                }
                default -> {}
            }
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf("incident %s%n%s", incident, Causes.trace(e));
        return Problem.of(500, "unexpected", "unexpected failure; the log has the details under the incident id")
                .known(incident)
                .response();
    }

    /** Whether the command was carried out is unknown; a repetition with the same key finds out. */
    private static Response storeUnavailable(RuntimeException e) {
        LOG.errorf("store unavailable: %s", Causes.types(e));
        return unavailable(
                "store-available", "the store does not answer; repeat the request with the same Idempotency-Key");
    }

    private static Response unavailable(String rule, String detail) {
        return later(rule, detail).build();
    }

    static Response.ResponseBuilder busy() {
        return later("body-memory", "too many bodies are being received, from you or from all; repeat the request");
    }

    private static Response.ResponseBuilder later(String rule, String detail) {
        return Problem.of(503, rule, detail).builder().header(HttpHeaders.RETRY_AFTER, 1);
    }

    private static Response unauthenticated(String detail) {
        return Problem.of(401, "authenticated", detail)
                .builder()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static boolean isAboutInput(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return false;
            }
        }
        return true;
    }

    /** The path of the field, without the Java method, its body parameter and the container of an element. */
    private static String field(ConstraintViolation<?> violation) {
        String path = CONTAINER.matcher(violation.getPropertyPath().toString()).replaceAll("");
        String parameter = path.substring(path.indexOf('.') + 1);
        int inside = parameter.indexOf('.');
        return inside < 0 ? parameter : parameter.substring(inside + 1);
    }
}
