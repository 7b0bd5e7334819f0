package homeward.proofs;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "homeward.proofs", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CIRCLES =
            slices().matching("homeward.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_JDK_ALONE = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("homeward.proofs..", "java..", "org.jspecify.annotations")
            .because("what is proved is checkable without the rest of the platform");
}
