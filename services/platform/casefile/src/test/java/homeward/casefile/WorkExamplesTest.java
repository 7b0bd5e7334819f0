package homeward.casefile;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.ws.rs.POST;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import homeward.chassis.rest.DescribedByResource;
import homeward.testkit.CommandResources;

/** What every desk's list of work inherits is described once. */
class WorkExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsAccepted() {
        return Arrays.stream(WorkResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(POST.class))
                .map(method -> new DescribedByResource(WorkResource.class, method))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> CommandResources.check(operation)));
    }
}
