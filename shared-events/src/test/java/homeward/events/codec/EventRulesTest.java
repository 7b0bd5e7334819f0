package homeward.events.codec;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.events.Personal;

class EventRulesTest {

    private static final String PERSONS_DATA =
            "(?i)name|.*(surname|(given|first|last|maiden|full)name|birth|passport|address|phone|e?mail|patronymic"
                    + "|fathers|mothers|health|serviceNumber|nationalit).*";

    private static final JavaClasses EVENTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("homeward.events");

    static List<EventType> contracts() {
        return ContractFiles.all();
    }

    @Test
    void contractsKnowNoFramework() {
        classes()
                .that()
                .resideInAPackage("homeward.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "homeward.events..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.google.auto.service",
                        "org.jspecify..")
                .check(EVENTS);
    }

    @Test
    void eventRecordsKnowNothingOfTheirCodec() {
        classes()
                .that()
                .resideInAPackage("homeward.events..")
                .and()
                .resideOutsideOfPackage("homeward.events.codec")
                .and()
                .doNotImplement(ContractPackage.class)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "homeward.events..", "java..", "com.fasterxml.jackson.annotation", "org.jspecify..")
                        .and(not(resideInAPackage("homeward.events.codec")))
                        .or(equivalentTo(Version.class)))
                .check(EVENTS);
    }

    @Test
    void noAmountIsAFloatingPointNumber() {
        noFields()
                .should()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(Float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(BigDecimal.class)
                .check(EVENTS);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = new TreeSet<String>();
        EVENTS.stream()
                .map(type -> type.getPackage())
                .filter(here -> !here.getClasses().isEmpty())
                .forEach(here -> {
                    packages.add(here.getName());
                    assertThat(marked(here)).as(here.getName()).isTrue();
                });
        assertThat(packages).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void fieldsNamedLikePersonalDataArePersonal(EventType type) {
        var found = new TreeSet<String>();
        inTheClear(type.recordClass(), "", found);

        assertThat(found).isEmpty();
    }

    @Test
    void theNamesAreRecognised() {
        assertThat(Set.of("surname", "name", "placeOfBirth", "passportNumber"))
                .allMatch(name -> name.matches(PERSONS_DATA));
    }

    private static boolean marked(JavaPackage here) {
        return here.isAnnotatedWith(NullMarked.class);
    }

    private static void inTheClear(Type type, String path, Set<String> found) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() != Personal.class) {
                inTheClear(generic.getActualTypeArguments()[0], path, found);
            }
        } else if (type instanceof Class<?> raw && raw.isRecord()) {
            for (RecordComponent field : raw.getRecordComponents()) {
                String place = path + "/" + field.getName();
                if (field.getType() == String.class && field.getName().matches(PERSONS_DATA)) {
                    found.add(place);
                }
                inTheClear(field.getGenericType(), place, found);
            }
        }
    }
}
