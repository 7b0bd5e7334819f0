package homeward.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Architecture rules for every service. Use in a service's test:
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

    private static final DescribedPredicate<JavaClass> FRAMEWORK = JavaClass.Predicates.resideInAnyPackage(
                    "jakarta..", "javax..", "io.quarkus..", "io.smallrye..", "org.eclipse..", "com.fasterxml.jackson..")
            .and(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage("jakarta.enterprise.context..", "jakarta.inject..")))
            .as("a framework, beyond the scope of a bean");

    private ServiceArchitecture() {}

    @ArchTest
    static final ArchTests COMMON = ArchTests.in(CommonArchitecture.class);

    @ArchTest
    static final ArchRule TIME_AND_IDS_ARE_INJECTED = CommonArchitecture.TIME_AND_IDS_ARE_INJECTED;

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
    static final ArchRule DECIDING_CODE_IS_PLAIN_JAVA = all(new DecidingCode())
            .should(never(dependOnClassesThat(FRAMEWORK)))
            .because("a decision can be replayed without anything running");
}
