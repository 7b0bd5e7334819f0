package homeward.local;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The architecture rule common to services and platform, applied to the launcher. */
@AnalyzeClasses(packages = "homeward.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES = slices().matching("homeward.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood after those it depends on, and before those that depend on it");
}
