package homeward.feed.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import homeward.events.Role;
import homeward.events.codec.EventType;
import homeward.feed.showing.Viewer.View;

class TextsTest {

    private static final Texts TEXTS = Texts.read();
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfEventHasAText(Language language) {
        Set<String> kinds = Samples.types().stream()
                .map(type -> type.contract() + "." + type.name())
                .collect(Collectors.toSet());

        assertThat(TEXTS.all(language).keySet()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTextNamesOnlyWhatAllItsReadersSee(Language language) {
        for (EventType type : Samples.types()) {
            String text = TEXTS.all(language).getOrDefault(type.contract() + "." + type.name(), "");
            FIELD.matcher(text).results().map(found -> found.group(1)).forEach(field -> {
                Role.ALL.stream()
                        .map(role -> new View(Set.of(role), false))
                        .filter(view -> view.shows(type.recordClass()))
                        .forEach(view -> assertThat(view.shows(type.recordClass(), field))
                                .as("%s of %s to %s", field, type.name(), view)
                                .isTrue());
                if (View.TRANSIT.shows(type.recordClass())) {
                    assertThat(View.TRANSIT.shows(type.recordClass(), field))
                            .as("%s of %s in transit", field, type.name())
                            .isTrue();
                }
            });
        }
    }

    @Test
    void momentsAndDaysAreWrittenAsTheReaderWritesThem() {
        EventType set = Samples.types().stream()
                .filter(type -> type.name().equals("ReplyLimitSet"))
                .findFirst()
                .orElseThrow();
        Happened happened = Samples.of(set);
        View view = new View(Set.of(Role.REQUESTED_OFFICER), false);
        var data = Data.of((Record) happened.recorded().event(), view);

        assertThat(TEXTS.text(happened, data, Language.ENGLISH))
                .startsWith("The reply is due by ")
                .endsWith(" UTC")
                .doesNotContain("{");
        assertThat(TEXTS.text(happened, data, Language.RUSSIAN))
                .startsWith("Срок ответа: ")
                .endsWith(" UTC");
    }

    @Test
    void aTextSaysEachOfSeveralValues() {
        EventType decided = Samples.types().stream()
                .filter(type -> type.name().equals("BestInterestDecisionRecorded"))
                .findFirst()
                .orElseThrow();
        var data = JsonNodeFactory.instance.objectNode();
        data.putArray("separations").add("TRAVELS_APART").add("STAYS_BEHIND");

        assertThat(TEXTS.text(Samples.of(decided), data, Language.ENGLISH))
                .endsWith("it permits: STAYS_BEHIND, TRAVELS_APART");

        data.putArray("separations");
        assertThat(TEXTS.text(Samples.of(decided), data, Language.ENGLISH)).endsWith("it permits: –");
    }

    @Test
    void theLanguageIsTheOneThatIsPreferred() {
        assertThat(Language.accepted(null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("ru-RU,ru;q=0.9,en;q=0.8")).isEqualTo(Language.RUSSIAN);
        assertThat(Language.accepted("de, en;q=0.5, ru;q=0.2")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("ky")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("?!;;")).isEqualTo(Language.ENGLISH);
    }
}
