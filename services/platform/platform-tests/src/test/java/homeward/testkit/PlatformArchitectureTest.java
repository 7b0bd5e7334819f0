package homeward.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The architecture rules for the platform: contracts, treaties, journal, store, embedded servers, chassis and this kit.
 */
@AnalyzeClasses(packages = "homeward", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchTests COMMON = ArchTests.in(CommonArchitecture.class);

    /** A rule applied to no classes would always pass. */
    @ArchTest
    static void everyModuleIsSeen(JavaClasses platform) {
        for (String module :
                new String[] {"events", "treaties", "journal", "store", "embedded", "chassis", "testkit"}) {
            assertThat(platform.that(resideInAPackage("homeward." + module + "..")))
                    .as(module)
                    .isNotEmpty();
        }
    }

    @ArchTest
    static final ArchRule DECISIONS_DEPEND_ON_NO_OTHER_PACKAGE_OF_THE_CHASSIS = noClasses()
            .that()
            .resideInAPackage("homeward.chassis.deciding")
            .should()
            .dependOnClassesThat(resideInAPackage("homeward.chassis..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("homeward.chassis.deciding")));

    /**
     * Classes that legitimately use real time (producer of the clock, age of tokens, leases, measured delays, the number of a publication, the
     * moment at which a checkpoint is signed, or at which something was stored) or random ids (a key, an incident, a process, an upload, a single
     * reading of, search for, or try at the code of, a person).
     */
    private static final Set<String> REAL = Set.of(
            "Attestor",
            "ClockProducer",
            "Codes",
            "FileStore",
            "MongoVault",
            "Notes",
            "Parked",
            "PersonSearch",
            "PersonalReader",
            "ProblemMappers",
            "ProjectionRebuild",
            "ProjectionStore",
            "ReadTelemetry",
            "Rebuilds",
            "RelayProgress",
            "VerifiedTokens");

    @ArchTest
    static void timeAndIdsAreInjected(JavaClasses platform) {
        CommonArchitecture.TIME_AND_IDS_ARE_INJECTED.check(platform.that(
                resideInAnyPackage("homeward.chassis..", "homeward.treaties..")
                        .and(describe("not about real time", type -> !REAL.contains(type.getSimpleName())))));
    }
}
