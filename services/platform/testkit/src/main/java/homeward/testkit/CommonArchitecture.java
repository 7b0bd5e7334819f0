package homeward.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.NullMarked;

/** Architecture rules for all code, platform and services alike. */
public final class CommonArchitecture {

    private CommonArchitecture() {}

    /** Every package is a slice of its own, separate from its subpackages. */
    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES = slices().matching("homeward.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood after those it depends on, and before those that depend on it");

    @ArchTest
    static final ArchRule NULLS_ARE_DECLARED = classes()
            .should(be(DescribedPredicate.describe(
                    "in a package that is @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("NullAway only looks into such packages");

    /** On the type itself: neither the application's annotation nor that of a base class reaches every operation. */
    @ArchTest
    static final ArchRule RESOURCES_RUN_ON_VIRTUAL_THREADS = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(RunOnVirtualThread.class)
            .allowEmptyShould(true)
            .because("an operation waits for the store, and must never do so on the event loop");

    /** Requests may be many, and threads that share their processors with them by turns would hardly ever have one. */
    @ArchTest
    static final ArchRule WORK_IN_THE_BACKGROUND_HAS_THREADS_OF_ITS_OWN = noClasses()
            .that()
            .resideInAPackage("homeward.chassis..")
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
            .allowEmptyShould(true)
            .because("clocks, relay, rebuilds and operators go on however many requests there are");

    /** Optional, because servers, tools and the producer of the clock may use real time. */
    static final ArchRule TIME_AND_IDS_ARE_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("time can be moved and a command repeated, with the same outcome");
}
