package homeward.feed;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

import homeward.testkit.ServiceArchitecture;

/** Rules about deciding code hold trivially, see {@code archunit.properties}: there is none here. */
@AnalyzeClasses(packages = "homeward.feed", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
}
