package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

import homeward.chassis.rest.DescribedByResource;
import homeward.chassis.security.WithoutToken;

/** Badly described resources are detected. */
class CommandResourcesTest {

    record Word(@Size(max = 3) String word) {}

    abstract static class SayWordResource {
        @POST
        @RolesAllowed("monitor")
        @Operation(summary = "Say a word")
        public abstract void say(@Valid Word body);
    }

    abstract static class SayTooMuchResource {
        @POST
        @RolesAllowed("monitor")
        @Operation(summary = "Say a word that is too long")
        public abstract void say(@Valid Word body);
    }

    abstract static class SayNothingResource {
        @POST
        @RolesAllowed("monitor")
        @Operation(summary = "Say a word, without an example of one")
        public abstract void say(@Valid Word body);
    }

    abstract static class SayToNobodyResource {
        @POST
        @Operation(summary = "Say a word that nobody may say")
        public abstract void say(@Valid Word body);
    }

    abstract static class SayToAnybodyResource {
        @POST
        @WithoutToken
        @Operation(summary = "Say something that anybody may say")
        public abstract void say();
    }

    abstract static class SayToBothResource {
        @POST
        @WithoutToken
        @RolesAllowed("monitor")
        @Operation(summary = "Say something that anybody may say, or not")
        public abstract void say();
    }

    @Test
    void anExampleThatIsAcceptedPasses() {
        assertThatCode(() -> check(SayWordResource.class)).doesNotThrowAnyException();
    }

    @Test
    void anExampleThatIsRefusedIsFound() {
        assertThatThrownBy(() -> check(SayTooMuchResource.class)).hasMessageContaining("violations of SayTooMuch.json");
    }

    @Test
    void aMissingExampleIsFound() {
        assertThatThrownBy(() -> check(SayNothingResource.class)).hasMessageContaining("SayNothing.json next to");
    }

    @Test
    void missingRolesAreFound() {
        assertThatThrownBy(() -> check(SayToNobodyResource.class)).hasMessageContaining("no roles of");
    }

    @Test
    void whatNeedsNoTokenHasNoRoles() {
        assertThatCode(() -> check(SayToAnybodyResource.class)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(SayToBothResource.class)).hasMessageContaining("no roles of");
    }

    private static void check(Class<?> resource) throws Exception {
        CommandResources.check(new DescribedByResource(resource, resource.getDeclaredMethods()[0]));
    }
}
