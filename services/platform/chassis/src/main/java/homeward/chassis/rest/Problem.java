package homeward.chassis.rest;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.text.Texts;
import homeward.events.RuleBasis;

/**
 * The format of every answer that is not a success (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable name of the problem: {@code urn:homeward:problem:<rule>}
 * @param rule the violated rule, in kebab case
 * @param field the invalid input, e.g. {@code persons[0].details.sex} or {@code If-Match}
 * @param violations all violations found, if there may be several
 * @param basis the treaty rule, if the rule comes from a treaty
 * @param incident id of an unexpected failure's log entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String rule,
        @Nullable String field,
        @Nullable List<Violation> violations,
        @Nullable RuleBasis basis,
        @Nullable String incident) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /** One violation, with the name of its field. */
    public record Violation(String field, String message) {}

    public static Problem of(int status, String rule, String detail) {
        return new Problem("urn:homeward:problem:" + rule, title(status), status, detail, rule, null, null, null, null);
    }

    /** 400: an input that is invalid in every state. */
    public static Problem invalid(@Nullable String field, String detail) {
        return of(400, "valid-input", detail).at(field);
    }

    /** The answer to a refused command. */
    public static Problem of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 400;
            case NOT_YOURS -> 403;
            case UNKNOWN -> 404;
            case NOT_YET, CONFLICT -> 409;
            case RULE -> 422;
        };
        return of(status, refusal.rule(), refusal.detail()).at(refusal.field()).on(refusal.basis());
    }

    /** 400: a body that cannot be read. */
    public static Problem of(JsonProcessingException e) {
        return InputProblems.of(e);
    }

    public Problem at(@Nullable String name) {
        String shown = name == null ? null : Texts.shown(name);
        return new Problem(type, title, status, detail, rule, shown, violations, basis, incident);
    }

    public Problem with(List<Violation> all) {
        return new Problem(type, title, status, detail, rule, field, all, basis, incident);
    }

    public Problem on(@Nullable RuleBasis treatyRule) {
        return new Problem(type, title, status, detail, rule, field, violations, treatyRule, incident);
    }

    public Problem known(String asIncident) {
        return new Problem(type, title, status, detail, rule, field, violations, basis, asIncident);
    }

    public Response.ResponseBuilder builder() {
        return Response.status(status).entity(this).type(MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    public Response response() {
        return builder().build();
    }

    /** As JSON, for answers outside of any resource. */
    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return switch (status) {
            case 422 -> "Unprocessable Content";
            default -> known == null ? "Error" : known.getReasonPhrase();
        };
    }
}
