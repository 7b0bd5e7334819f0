package homeward.witness;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "homeward.witness", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CIRCLES =
            slices().matching("homeward.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROOFS_AND_NOTHING_ELSE_OF_THE_PLATFORM = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("homeward.chassis..", "homeward.journal..", "homeward.events..", "homeward.casefile..")
            .because("another state runs it");
}
