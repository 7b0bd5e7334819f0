package homeward.casefile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The printed table. */
class DisclosureDocTest {

    private static final Path DOC = Path.of("../../../docs/disclosure.md");
    private static final boolean REGENERATE = Boolean.getBoolean("homeward.regenerate");

    @Test
    void thePrintedTableMatchesTheTable() throws IOException {
        String printed = printed();
        if (REGENERATE) {
            Files.writeString(DOC, printed);
        }

        assertThat(Files.readString(DOC))
                .as(
                        "docs/disclosure.md is stale: regenerate with ./mvnw -pl services/platform/casefile -am test"
                                + " -Dtest=DisclosureDocTest -Dsurefire.failIfNoSpecifiedTests=false -Dhomeward.regenerate=true")
                .isEqualTo(printed);
    }

    private static String printed() {
        StringBuilder doc = new StringBuilder("""
                # Who may read what

                Printed from `homeward.casefile.disclosure.DisclosureTable`, by which case files are shown. What is not listed is read by
                nobody. Readers are meant within the two sides of a case; *transit state* is anybody of a state that the person only passes
                through. *Returnee* is whoever has the code and the secret that the person was given ([ADR 24](adr/0024-the-returnees-page.md)), who
                is not one of *all*. *In the requesting state only* means that no other state holds a key, that the event's type and size tell nothing,
                and that the field does not exist in another state's case file. Personal data is opened on request only, and every reading is
                in the disclosure ledger.

                ## Kinds of fields

                | read by | on what ground |
                |---|---|
                """);
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        rows().forEach(field ->
                kinds.computeIfAbsent(readers(field.row()) + " | " + field.row().why(), _ -> List.of()));
        kinds.keySet().forEach(kind -> doc.append("| ").append(kind).append(" |\n"));
        doc.append("\n## Fields\n\n| record | fields | read by |\n|---|---|---|\n");
        DisclosureTable.whole().rows().forEach((record, fields) -> {
            Map<String, List<String>> byReaders = fields.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            field -> readers(field.getValue()),
                            LinkedHashMap::new,
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            byReaders.forEach((readers, names) -> doc.append("| ")
                    .append(record)
                    .append(" | ")
                    .append(String.join(", ", names))
                    .append(" | ")
                    .append(readers)
                    .append(" |\n"));
        });
        return doc.toString();
    }

    private record Field(DisclosureTable.Row row) {}

    private static Stream<Field> rows() {
        return DisclosureTable.whole().rows().values().stream()
                .flatMap(fields -> fields.values().stream())
                .map(Field::new);
    }

    private static String readers(DisclosureTable.Row row) {
        List<Reader> all = List.copyOf(Reader.OFFICIALS);
        String names = row.readers().containsAll(all)
                ? "all"
                : row.readers().size() == all.size() - 1 && !row.readers().contains(Reader.TRANSIT_STATE)
                        ? "all but transit states"
                        : Stream.of(Reader.values())
                                .filter(row.readers()::contains)
                                .map(Reader::title)
                                .collect(Collectors.joining(", "));
        return row.here() ? names + "; in the requesting state only" : names;
    }
}
