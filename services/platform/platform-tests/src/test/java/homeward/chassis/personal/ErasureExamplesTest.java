package homeward.chassis.personal;

import java.lang.reflect.Method;
import java.util.Arrays;

import jakarta.ws.rs.POST;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.rest.DescribedByResource;
import homeward.testkit.CommandResources;

class ErasureExamplesTest {

    @ParameterizedTest
    @ValueSource(classes = {ErasureProposalResource.class, ErasureResource.class})
    void theExampleIsAccepted(Class<?> resource) throws Exception {
        Method operation = Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(POST.class))
                .findFirst()
                .orElseThrow();

        CommandResources.check(new DescribedByResource(resource, operation));
    }
}
