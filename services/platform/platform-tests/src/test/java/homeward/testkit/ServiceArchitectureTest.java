package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.bson.Document;
import org.bson.assertions.Assertions;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCommand;
import homeward.chassis.note.NoteDecider;
import homeward.chassis.note.NoteResource;
import homeward.testkit.circle.one.One;
import homeward.testkit.circle.other.Other;
import homeward.testkit.domain.Impure;
import homeward.testkit.domain.slice.Answers;
import homeward.testkit.domain.slice.FarReachingPolicy;
import homeward.testkit.domain.slice.StaticDecision;

/** Every rule passes for a correct service, and fails for one that violates it. */
class ServiceArchitectureTest {

    private static final JavaClasses DOMAIN = of(NoteDecider.class, NoteDecider.Note.class, NoteCommand.class);
    private static final JavaClasses SERVICE = of(NoteDecider.class, NoteCommand.class, NoteResource.class);

    @Test
    void aServiceOfDomainAndDeclarationsKeepsTheRules() {
        ServiceArchitecture.DECIDING_CODE_IS_PLAIN_JAVA.check(DOMAIN);
        ServiceArchitecture.SERVICES_HOLD_NO_WIRING.check(SERVICE);
        ServiceArchitecture.TIME_AND_IDS_ARE_INJECTED.check(SERVICE);
        CommonArchitecture.NULLS_ARE_DECLARED.check(packageOf(NoteDecider.class));
        CommonArchitecture.NO_CIRCLES_BETWEEN_PACKAGES.check(SERVICE);
    }

    @Test
    void wiringInAServiceIsFound() {
        broken(ServiceArchitecture.SERVICES_HOLD_NO_WIRING, of(Wired.class), "org.bson.Document");
    }

    @Test
    void aFrameworkInADeciderIsFound() {
        broken(ServiceArchitecture.DECIDING_CODE_IS_PLAIN_JAVA, of(ImpureDecider.class), "jakarta.ws.rs");
    }

    @Test
    void aFrameworkFarBehindAPolicyIsFound() {
        broken(
                ServiceArchitecture.DECIDING_CODE_IS_PLAIN_JAVA,
                of(FarReachingPolicy.class, Answers.class, StaticDecision.class),
                "StaticDecision.decide()");
    }

    @Test
    void aBodyInTheDomainsPackageIsFound() {
        broken(
                ServiceArchitecture.DECIDING_CODE_IS_PLAIN_JAVA,
                of(Impure.State.class, Impure.Explanation.class),
                "jakarta.validation.constraints.Size");
    }

    @Test
    void aClockOfItsOwnIsFound() {
        broken(ServiceArchitecture.TIME_AND_IDS_ARE_INJECTED, of(StaticDecision.class), "Instant.now");
    }

    @Test
    void aPackageWithoutNullnessIsFound() {
        broken(CommonArchitecture.NULLS_ARE_DECLARED, packageOf(Assertions.class), "NullMarked");
    }

    @Test
    void aCircleOfPackagesIsFound() {
        broken(CommonArchitecture.NO_CIRCLES_BETWEEN_PACKAGES, of(One.class, Other.class), "Cycle detected");
    }

    private static void broken(ArchRule rule, JavaClasses by, String how) {
        assertThatThrownBy(() -> rule.check(by))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(how);
    }

    private static JavaClasses of(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    /** Includes the package's annotations, which are a separate class. */
    private static JavaClasses packageOf(Class<?> type) {
        return new ClassFileImporter().importPackages(type.getPackageName());
    }

    record Wired(Document document) {}

    abstract static class ImpureDecider extends NoteDecider {
        Response answer() {
            return Response.ok().build();
        }
    }
}
