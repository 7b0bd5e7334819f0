package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DynamicTest;

import homeward.chassis.rest.DescribedByResource;
import homeward.chassis.rest.StrictJson;

/**
 * The rules for command resources: each has a summary, roles unless it needs no token, and an example body that the service accepts. Use in a service's test:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> everyCommandIsDescribed() {
 *     return CommandResources.in("homeward.request");
 * }
 * }</pre>
 */
public final class CommandResources {

    private static final ObjectMapper JSON = mapper();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private CommandResources() {}

    /** One test per operation that changes something, in the package and its subpackages. */
    public static Stream<DynamicTest> in(String packageName) {
        List<Method> operations = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(POST.class))
                        .toList();
        assertThat(operations).as("operations in %s", packageName).isNotEmpty();
        return operations.stream()
                .map(method -> new DescribedByResource(method.getDeclaringClass(), method))
                .map(resource -> dynamicTest(resource.name(), () -> check(resource)));
    }

    /**
     * Checks one operation; for those that resources inherit, or that the chassis has itself.
     *
     * @throws AssertionError naming what is missing or invalid
     */
    public static void check(DescribedByResource resource) throws IOException {
        Operation operation = resource.method().getAnnotation(Operation.class);
        assertThat(operation).as("@Operation of %s", resource).isNotNull();
        assertThat(operation.summary()).as("summary of %s", resource).isNotBlank();
        assertThat(resource.roles().isEmpty()).as("no roles of %s", resource).isEqualTo(resource.needsNoToken());
        Optional<Parameter> body = body(resource.method());
        if (body.isPresent()) {
            assertThat(body.get().isAnnotationPresent(Valid.class))
                    .as("@Valid on the body of %s", resource)
                    .isTrue();
            Optional<Map<String, Object>> example = resource.example();
            assertThat(example)
                    .as("%s.json next to %s", resource.name(), resource)
                    .isPresent();
            Object read = JSON.readValue(
                    JSON.writeValueAsBytes(example.get()), body.get().getType());
            assertThat(VALIDATOR.validate(read))
                    .as("violations of %s.json", resource.name())
                    .isEmpty();
        }
    }

    /** Empty if there is none, or it is a file. */
    private static Optional<Parameter> body(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(PathParam.class))
                .filter(parameter -> !parameter.isAnnotationPresent(QueryParam.class))
                .filter(parameter -> parameter.getType() != InputStream.class)
                .findFirst();
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
