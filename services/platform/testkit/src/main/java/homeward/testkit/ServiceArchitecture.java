package homeward.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamState;

/**
 * What holds for every service. A service's test says
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "homeward.request", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
 * }
 * }</pre>
 */
public final class ServiceArchitecture {

    private static final DescribedPredicate<JavaClass> DECIDING_CODE = JavaClass.Predicates.assignableTo(Decider.class)
            .or(JavaClass.Predicates.assignableTo(Command.class))
            .or(JavaClass.Predicates.assignableTo(StreamState.class))
            .as("deciders, commands and states");

    private static final DescribedPredicate<JavaClass> FRAMEWORK = JavaClass.Predicates.resideInAnyPackage(
                    "jakarta..", "javax..", "io.quarkus..", "io.smallrye..", "org.eclipse..", "com.fasterxml.jackson..")
            .and(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage("jakarta.enterprise.context..", "jakarta.inject..")))
            .as("a framework, beyond the scope of a bean");

    private ServiceArchitecture() {}

    @ArchTest
    static final ArchRule SERVICES_HOLD_NO_WIRING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.axonframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "io.smallrye.reactive.messaging..",
                    "org.eclipse.microprofile.reactive.messaging..")
            .because("Kafka, MongoDB and Axon are the chassis' business");

    @ArchTest
    static final ArchRule DECIDING_CODE_IS_PLAIN_JAVA = noClasses()
            .that(DECIDING_CODE)
            .should()
            .dependOnClassesThat(FRAMEWORK)
            .allowEmptyShould(true)
            .because("a decision can be replayed without anything running");

    @ArchTest
    static final ArchRule NULLS_ARE_DECLARED = classes()
            .should(be(DescribedPredicate.describe(
                    "in a package that is @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("NullAway only looks into such packages");

    @ArchTest
    static final ArchRule TIME_AND_IDS_ARE_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("time can be moved and a command repeated, with the same outcome");
}
