package homeward.casefile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.casefile.CaseFile;
import homeward.casefile.CasePage;
import homeward.casefile.WorkPage;
import homeward.casefile.testing.DisclosureSpec;
import homeward.chassis.metadata.EventMeta;
import homeward.events.Personal;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;

class DisclosureTableTest {

    private static final DisclosureTable TABLE = DisclosureTable.whole();
    private static final Set<Reader> AUTHORITIES = Set.of(Reader.OWN_AUTHORITY, Reader.PARTNER_AUTHORITY);

    static Stream<Class<? extends Record>> events() {
        return Contracts.found().all().stream()
                .map(EventType::recordClass)
                .distinct()
                .map(event -> event.asSubclass(Record.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFieldOfEveryEventIsInTheTable(Class<? extends Record> event) {
        DisclosureSpec.complete(event);
    }

    @Test
    void everyFieldOfACaseFileIsInTheTable() {
        DisclosureSpec.complete(CaseFile.class);
        DisclosureSpec.complete(CasePage.class);
        DisclosureSpec.complete(WorkPage.class);
    }

    /** A field in the clear is readable for whoever reads the topic: it must be for both authorities, or for an auditor. */
    @ParameterizedTest
    @MethodSource("events")
    void whatAnEventSaysInTheClearIsForBothAuthorities(Class<? extends Record> event) {
        Set<String> tooOpen = new TreeSet<>();
        for (Class<?> record : inTheClear(event)) {
            for (RecordComponent component : record.getRecordComponents()) {
                Set<Reader> readers =
                        TABLE.row(record, component.getName()).orElseThrow().readers();
                if (component.getType() != Personal.class
                        && !readers.containsAll(AUTHORITIES)
                        && !readers.equals(Set.of(Reader.AUDITOR))) {
                    tooOpen.add(DisclosureTable.name(record) + "." + component.getName());
                }
            }
        }
        assertThat(tooOpen).isEmpty();
    }

    /** Auditors are given commits as they are stored: there everything is in the clear that is not personal data. */
    @ParameterizedTest
    @MethodSource("stored")
    void whatACommitSaysInTheClearIsForAuditors(Class<? extends Record> part) {
        DisclosureSpec.complete(part);
        Set<String> tooOpen = new TreeSet<>();
        for (Class<?> record : inTheClear(part)) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getType() != Personal.class
                        && !TABLE.shown(record, component.getName(), new Onlooker(Set.of(Reader.AUDITOR), true))) {
                    tooOpen.add(DisclosureTable.name(record) + "." + component.getName());
                }
            }
        }
        assertThat(tooOpen).isEmpty();
    }

    static Stream<Class<? extends Record>> stored() {
        return Stream.concat(events(), Stream.of(EventMeta.class));
    }

    @Test
    void nothingThatNoLongerExistsIsInTheTable() {
        Set<Class<?>> known = new LinkedHashSet<>();
        events().forEach(event -> known.addAll(DisclosureSpec.records(event)));
        known.addAll(DisclosureSpec.records(CaseFile.class));
        known.addAll(DisclosureSpec.records(CasePage.class));
        known.addAll(DisclosureSpec.records(WorkPage.class));
        for (Class<?> record : known) {
            assertThat(TABLE.rows()
                            .getOrDefault(DisclosureTable.name(record), Map.of())
                            .keySet())
                    .as(record.getName())
                    .isSubsetOf(Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aRoleIsOneKindOfReaderAndAnAdministratorNone() {
        assertThat(Reader.of(true, Set.of("requesting-officer"))).containsExactly(Reader.OWN_AUTHORITY);
        assertThat(Reader.of(false, Set.of("consular-officer"))).containsExactly(Reader.PARTNER_AUTHORITY);
        assertThat(Reader.of(true, Set.of("administrator"))).isEmpty();
    }

    /** Whoever holds a letter reads what was made for it, and no part of an event or a case file. */
    @Test
    void I21_aReturneeReadsNothingButTheOwnPage() {
        assertThat(TABLE.rows().entrySet().stream()
                        .filter(record -> record.getValue().values().stream()
                                .anyMatch(row -> row.readers().contains(Reader.RETURNEE)))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("ReturneeView", "ReturneeView.Receipt", "Contact");
        assertThat(TABLE.rows().values().stream()
                        .flatMap(fields -> fields.values().stream())
                        .filter(row -> row.readers().contains(Reader.RETURNEE)))
                .allMatch(row -> row.readers().equals(Set.of(Reader.RETURNEE)));
    }

    /** Records reached without passing through personal data. */
    private static Set<Class<?>> inTheClear(Class<?> event) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(event, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic && generic.getRawType() != Personal.class) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }
}
