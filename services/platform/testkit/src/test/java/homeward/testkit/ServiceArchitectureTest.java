package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import jakarta.ws.rs.core.Response;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Decider;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.note.NoteDecider;
import homeward.chassis.note.NoteResource;

class ServiceArchitectureTest {

    @Test
    void aServiceOfDomainAndDeclarationsKeepsTheRules() {
        JavaClasses service = new ClassFileImporter().importClasses(NoteDecider.class, NoteResource.class);

        ServiceArchitecture.SERVICES_HOLD_NO_WIRING.check(service);
        ServiceArchitecture.DECIDING_CODE_IS_PLAIN_JAVA.check(service);
        ServiceArchitecture.NULLS_ARE_DECLARED.check(new ClassFileImporter().importPackages("homeward.chassis.note"));
        ServiceArchitecture.TIME_AND_IDS_ARE_INJECTED.check(service);
    }

    @Test
    void wiringInAServiceIsFound() {
        JavaClasses wiring = new ClassFileImporter().importPackages(EventMeta.class.getPackageName());

        assertThatThrownBy(() -> ServiceArchitecture.SERVICES_HOLD_NO_WIRING.check(wiring))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.axonframework");
    }

    @Test
    void aFrameworkInADeciderIsFound() {
        JavaClasses impure = new ClassFileImporter().importClasses(ImpureDecider.class, Decider.class);

        assertThatThrownBy(() -> ServiceArchitecture.DECIDING_CODE_IS_PLAIN_JAVA.check(impure))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("jakarta.ws.rs");
    }

    @Test
    void aClockOfOnesOwnIsFound() {
        JavaClasses impure = new ClassFileImporter().importClasses(ImpureDecider.class);

        assertThatThrownBy(() -> ServiceArchitecture.TIME_AND_IDS_ARE_INJECTED.check(impure))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Instant.now");
    }

    /** Breaks the rules, to show that they are seen to be broken. */
    abstract static class ImpureDecider extends NoteDecider {
        Response answer() {
            return Response.ok(Instant.now()).build();
        }
    }
}
