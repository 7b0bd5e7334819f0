package homeward.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

import org.junit.jupiter.api.Test;

class DescribedByResourceTest {

    @RolesAllowed("monitor")
    static class SayWordResource {
        @POST
        public void say() {}

        public void helper() {}
    }

    static class WordsResource {
        @POST
        public void say() {}

        @GET
        @RolesAllowed({"monitor", "auditor"})
        public void hear() {}
    }

    @RolesAllowed("auditor")
    abstract static class ForAuditors {
        @GET
        public void read() {}
    }

    static class ForAuditorsWords extends ForAuditors {}

    abstract static class ForSpeakers {
        @POST
        public void speak() {}
    }

    static class SpeakersWords extends ForSpeakers {}

    static class Resource {
        @GET
        public void hear() {}
    }

    @Test
    void theOnlyOperationHasItsResourcesName() {
        assertThat(described(SayWordResource.class, "say").name()).isEqualTo("SayWord");
        assertThat(described(SayWordResource.class, "say").id()).isEqualTo("sayWord");
    }

    @Test
    void oneOfSeveralOperationsIsToldByItsMethod() {
        assertThat(described(WordsResource.class, "say").name()).isEqualTo("WordsSay");
        assertThat(described(WordsResource.class, "hear").id()).isEqualTo("wordsHear");
    }

    @Test
    void aClassCalledResourceGoesByTheClassAroundIt() {
        assertThat(described(Resource.class, "hear").name()).isEqualTo("DescribedByResourceTest");
    }

    @Test
    void rolesStandOnTheMethodOrOnTheResource() {
        assertThat(described(SayWordResource.class, "say").roles()).containsExactly("monitor");
        assertThat(described(WordsResource.class, "hear").roles()).containsExactly("monitor", "auditor");
        assertThat(described(WordsResource.class, "say").roles()).isEmpty();
    }

    @Test
    void anInheritedOperationIsFoundAndHasTheRolesOfItsClass() {
        String id = ForAuditorsWords.class.getName() + "_read";
        assertThat(DescribedByResource.of(id)).hasValueSatisfying(read -> {
            assertThat(read.id()).isEqualTo("forAuditorsWords");
            assertThat(read.roles()).containsExactly("auditor");
        });
    }

    @Test
    void anInheritedOperationHasTheExampleBesideItsClass() {
        String id = SpeakersWords.class.getName() + "_speak";
        assertThat(DescribedByResource.of(id))
                .hasValueSatisfying(
                        speak -> assertThat(speak.example()).hasValue(Map.of("word", "said by whoever inherits it")));
    }

    @Test
    void aMissingExampleIsNoFailure() {
        assertThat(described(SayWordResource.class, "say").example()).isEmpty();
    }

    @Test
    void aScannedIdLeadsToTheMethod() {
        String id = SayWordResource.class.getName() + "_say";
        assertThat(DescribedByResource.of(id)).hasValue(described(SayWordResource.class, "say"));
        assertThat(DescribedByResource.of("homeward.Nobody_say")).isEmpty();
        assertThat(DescribedByResource.of("say")).isEmpty();
    }

    private static DescribedByResource described(Class<?> resource, String method) {
        return new DescribedByResource(
                resource,
                Arrays.stream(resource.getDeclaredMethods())
                        .filter(declared -> declared.getName().equals(method))
                        .findFirst()
                        .orElseThrow());
    }
}
