package homeward.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "homeward.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CIRCLES =
            slices().matching("homeward.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule IT_ONLY_PASSES_ON = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "homeward.chassis..",
                    "homeward.journal..",
                    "homeward.events..",
                    "com.mongodb..",
                    "org.apache.kafka..",
                    "org.axonframework..")
            .because("whatever is read, decided or stored is so in the services behind it");
}
