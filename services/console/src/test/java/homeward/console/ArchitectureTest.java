package homeward.console;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "homeward.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CIRCLES =
            slices().matching("homeward.console.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_RULE_IS_DECIDED_HERE = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "homeward.chassis..", "homeward.journal..", "homeward.casefile..", "homeward.treaties..")
            .because("the pages are made of what the services say over HTTP");

    @ArchTest
    static final ArchRule NEITHER_STORE_NOR_BROKER = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "org.axonframework..");
}
