package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import homeward.console.words.DisclosureRows;
import homeward.console.words.DisclosureRows.Row;
import homeward.console.words.Speech;
import homeward.console.words.States;

class KeptHereTest {

    private static final String PROTECTION =
            "stays with the requesting state: Directive 2013/32/EU, Articles 30 and 48; Twenty Guidelines on Forced Return, 12";

    @Test
    void groundsAndFieldsAreSaidInRussian() {
        List<Preview.Kept> kept = List.of(
                new Preview.Kept("Concern.ground", PROTECTION),
                new Preview.Kept("Proceedings.WithdrawnPerson.reason", PROTECTION),
                new Preview.Kept("ConcernFinding.reason", PROTECTION));

        CheckView.Kept said = KeptHere.of(kept, say("ru")).getFirst();

        assertThat(said.why()).startsWith("Остаётся в запрашивающем государстве");
        assertThat(said.worded()).isTrue();
        assertThat(said.fields()).isEqualTo("основание, причина");
    }

    @Test
    void whatIsNotKnownYetIsToldAsTheServiceDoes() {
        assertThat(KeptHere.of(List.of(new Preview.Kept("Newer.thing", "a new ground")), say("ru")))
                .containsExactly(new CheckView.Kept("a new ground", false, "Newer.thing"));
    }

    @Test
    void everyGroundAndFieldOfTheTableHasWords() {
        assertThat(DisclosureRows.grounds().stream()
                        .filter(ground -> ground.readers().endsWith(DisclosureRows.HERE))
                        .map(DisclosureRows.Ground::why))
                .containsExactlyInAnyOrderElementsOf(KeptHere.GROUNDS.keySet());
        Set<Row> here = DisclosureRows.all().stream().filter(Row::isHere).collect(Collectors.toSet());
        assertThat(here).hasSizeGreaterThan(20);
        for (String language : List.of("en", "ru")) {
            assertThat(KeptHere.GROUNDS.values())
                    .allSatisfy(ground -> assertThat(say(language).known("kept", ground))
                            .as(ground)
                            .isPresent());
            assertThat(here.stream().flatMap(row -> row.fields().stream()))
                    .allSatisfy(field -> assertThat(DisclosureRows.hasWord(Locale.of(language), "data", field))
                            .as(field)
                            .isTrue());
        }
    }

    private static Speech say(String language) {
        return new Speech(Locale.of(language), States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));
    }
}
