package homeward.chassis.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the OpenAPI description what holds for every operation (the token, the headers of commands, the format of
 * problems), what a resource declares itself (see {@link DescribedByResource}), and the tag {@code
 * homeward.openapi.tag}.
 */
public class DescribedOnce implements OASFilter {

    private static final String BEARER = "bearer";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The input can never be right; `field` names it",
            "401", "No valid bearer token",
            "403", "The role does not allow this; `detail` names the roles that do",
            "404", "No such case, or not visible to the caller's state",
            "406", "The caller accepts neither application/json nor application/problem+json",
            "429", "The day's requests or readings of personal data are used up",
            "500", "Unexpected failure; the log has the details under `incident`",
            "503", "The store or the issuer does not answer, or too much is being done at once");
    private static final Map<String, String> COMMAND_PROBLEMS = Map.of(
            "408", "The body did not arrive completely and in time",
            "409", "The stream has moved on, or a needed fact has not been learned yet (Retry-After)",
            "412", "If-Match is not the stream's version",
            "415", "The body is not application/json",
            "422", "A rule forbids it; `rule` names it and `basis` the treaty's article, where one says so",
            "428", "If-Match is missing");

    /** What an operation answers that needs no token, and has no stream. */
    private static final Map<String, String> WITHOUT_TOKEN = Map.of(
            "400", "The input can never be right; `field` names it",
            "404", "Nothing opens with this; why is not told",
            "406", "The caller accepts neither application/json nor application/problem+json",
            "408", "The body did not arrive completely and in time",
            "415", "The body is not application/json",
            "500", "Unexpected failure; the log has the details under `incident`",
            "503", "The store does not answer, or too much is being done at once");

    /** Answers after which the same request may succeed later. */
    private static final Set<String> RETRIED = Set.of("429", "503");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OIDC access token with the claims sub, state, authority and roles"));
        api.getComponents().addSchema("Problem", problem());
        api.getComponents().addSchema("Receipt", receipt());
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        api.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        DescribedFields fields = new DescribedFields();
        api.getComponents().getSchemas().values().forEach(fields::describe);
        Optional<String> tag = ConfigProvider.getConfig().getOptionalValue("homeward.openapi.tag", String.class);
        tag.ifPresent(name -> api.addTag(OASFactory.createTag().name(name).description("Operations of this service")));
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().forEach(DescribedOnce::describe);
            api.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(operation -> {
                        describeByResource(operation);
                        tag.filter(_ -> operation.getTags() == null).ifPresent(operation::addTag);
                    });
        }
    }

    private static void describe(String template, PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            if (needsNoToken(operation)) {
                WITHOUT_TOKEN.forEach((status, meaning) -> addProblem(operation, status, meaning));
                operation.setSecurity(List.of());
                return;
            }
            PROBLEMS.forEach((status, meaning) -> addProblem(operation, status, meaning));
            if (method == PathItem.HttpMethod.GET && template.contains("{caseId}")) {
                operation.addParameter(header("Prefer", false, """
                        `wait=<seconds>`, at most 30: with `atLeast`, wait until the events are visible (RFC 7240). The \
                        answer has Preference-Applied if they are."""));
                operation.addParameter(OASFactory.createParameter()
                        .name("atLeast")
                        .in(Parameter.In.QUERY)
                        .required(false)
                        .description("`<stream>:<version>` of a receipt that the answer must contain")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            }
            if (method == PathItem.HttpMethod.POST && !template.startsWith("/platform/")) {
                operation.addParameter(header("Idempotency-Key", true, """
                        1 to 128 visible ASCII characters. The same key with the same request gets the first answer \
                        again; with another request 422."""));
                operation.addParameter(header("If-Match", false, """
                        ETag of the stream, e.g. "3". Required wherever the stream exists already."""));
                COMMAND_PROBLEMS.forEach((status, meaning) -> addProblem(operation, status, meaning));
                describeReceipt(operation);
            }
        });
    }

    private static boolean needsNoToken(Operation operation) {
        return operation.getOperationId() != null
                && DescribedByResource.of(operation.getOperationId())
                        .filter(DescribedByResource::needsNoToken)
                        .isPresent();
    }

    /**
     * Adds the resource's roles and example. The scanner finds the roles too, but refers to an undefined security
     * scheme.
     */
    private static void describeByResource(Operation operation) {
        DescribedByResource resource = operation.getOperationId() == null
                ? null
                : DescribedByResource.of(operation.getOperationId()).orElse(null);
        if (resource == null) {
            return;
        }
        operation.setOperationId(resource.id());
        if (!resource.roles().isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, resource.roles())));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            resource.example()
                    .ifPresent(example -> operation
                            .getRequestBody()
                            .getContent()
                            .getMediaTypes()
                            .values()
                            .forEach(type -> type.addExample(
                                    "A fictional case",
                                    OASFactory.createExample().value(example))));
        }
    }

    /** A command resource returns a bare {@code Response}, whose content the scanner does not know. */
    private static void describeReceipt(Operation operation) {
        APIResponse scanned = operation.getResponses().getAPIResponse("200");
        if (scanned == null || says(scanned)) {
            return;
        }
        operation.getResponses().removeAPIResponse("200");
        operation
                .getResponses()
                .addAPIResponse(
                        "201",
                        OASFactory.createAPIResponse()
                                .description("Recorded")
                                .addHeader(
                                        "ETag",
                                        OASFactory.createHeader()
                                                .description("The stream's new version; the next command's If-Match")
                                                .schema(OASFactory.createSchema()
                                                        .addType(Schema.SchemaType.STRING)))
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("Receipt")))));
    }

    private static boolean says(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> schema != null && (schema.getRef() != null || schema.getType() != null));
    }

    private static Parameter header(String name, boolean required, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void addProblem(Operation operation, String status, String meaning) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE.toString(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        if (RETRIED.contains(status)) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema problem() {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .required(List.of("type", "title", "status", "detail", "rule"));
        for (String text : List.of("type", "title", "detail", "rule", "field", "incident")) {
            schema.addProperty(text, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        schema.addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .addProperty("message", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        schema.addProperty(
                "violations",
                OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(violation));
        schema.addProperty("basis", OASFactory.createSchema().addType(Schema.SchemaType.OBJECT));
        return schema;
    }

    private static Schema receipt() {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What a command changed; the same again for a repeated Idempotency-Key");
        for (String text : List.of("caseId", "stream", "commit")) {
            schema.addProperty(text, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        for (String number : List.of("version", "position")) {
            schema.addProperty(number, OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        }
        schema.addProperty(
                "ids",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("Ids of what was made or meant, by the name of the event's field")
                        .additionalPropertiesSchema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .format("uuid"))));
        return schema.addProperty(
                "events",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
}
