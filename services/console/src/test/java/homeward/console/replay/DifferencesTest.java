package homeward.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.dossier.Persons;
import homeward.console.histories.Change;
import homeward.console.words.Speech;
import homeward.console.words.States;

class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aChangedReplyIsSaidWithItsPersonAndInWords() throws Exception {
        Diff diff = diff("application.persons[" + Cases.PERSON + "].answer.reply", "\"AWAITED\"", "\"APPROVED\"");

        assertThat(diff.place()).isEqualTo("application, persons, Person 1, answer, reply");
        assertThat(diff.before()).isEqualTo("Awaited");
        assertThat(diff.after()).isEqualTo("Approved");
    }

    @Test
    void theSameInRussian() throws Exception {
        var changed = new Change("application.stage", json("\"SUBMITTED\""), json("\"RECEIVED\""));

        assertThat(differences(Locale.of("ru")).of(List.of(changed)))
                .containsExactly(new Diff("обращение, этап", "application.stage", "подано", "получено"));
    }

    @Test
    void whatIsSealedOrErasedIsSaidToBe() throws Exception {
        Diff diff = diff(
                "desk.observations", "{\"person\": \"x\", \"sealed\": true}", "{\"person\": \"x\", \"erased\": true}");

        assertThat(diff.before()).isEqualTo("personal data, sealed");
        assertThat(diff.after()).isEqualTo("personal data, erased");
    }

    @Test
    void momentsAreSaidByTheOwnClock() throws Exception {
        assertThat(diff("desk.receivedAt", "null", "\"2026-05-05T07:05:00Z\"").after())
                .isEqualTo("5 May 09:05");
    }

    @Test
    void whatIsNotThereIsNothing() throws Exception {
        Diff diff = diff("desk.concerns", "[]", "null");

        assertThat(diff.before()).isNull();
        assertThat(diff.after()).isNull();
    }

    @Test
    void aPartOfTheFileIsSaidFieldByField() throws Exception {
        assertThat(diff(
                                "desk.replyLimit",
                                "null",
                                "{\"due\": \"2026-05-28T21:00:00Z\", \"newer\": [1, 2], \"empty\": null}")
                        .after())
                .isEqualTo("due: 28 May 23:00; newer: 1, 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.persons[x].category | OWN_NATIONAL | own national | собственный гражданин",
                "application.persons[x].role | SPOUSE | spouse | супруг",
                "desk.limits[x].kind | REPLY | Reply | Ответ",
                "desk.limits[x].status | PASSED | Passed | Ист",
                "desk.ending.outcome | STOPPED_FOR_PROTECTION | Stopped for protection | Прекращ",
                "desk.ending.withdrawalReason | ABSCONDED | The person cannot be found | Лицо",
                "desk.persons[x].grants[y].kind | HOUSING | Housing | Жиль",
                "desk.itineraries[x].legs[y].planned.fromState | NLD | Netherlands | Нидерланды",
                "desk.itineraries[x].legs[y].planned.from | AMS | AMS | AMS"
            })
    void codesAreSaidInTheWordsThatPagesHave(String path, String code, String english, String russian)
            throws JsonProcessingException {
        Change change = new Change(path, null, json('"' + code + '"'));

        assertThat(differences(Locale.ENGLISH).of(List.of(change)).getFirst().after())
                .startsWith(english);
        assertThat(differences(Locale.of("ru")).of(List.of(change)).getFirst().after())
                .startsWith(russian);
    }

    @Test
    void theNamesOfPartsAreWords() throws Exception {
        var changed = new Change("desk.persons[" + Cases.PERSON + "].grants[x].delivered", json("null"), json("1"));

        assertThat(differences(Locale.of("ru")).of(List.of(changed)).getFirst().place())
                .startsWith("раздел, лица, ")
                .endsWith("назначенная помощь, x, доставлено");
    }

    private static Diff diff(String path, String before, String after) throws JsonProcessingException {
        return differences(Locale.ENGLISH)
                .of(List.of(new Change(path, json(before), json(after))))
                .getFirst();
    }

    private static @Nullable JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    private static Differences differences(Locale language) {
        Speech say = new Speech(language, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));
        return new Differences(new Persons(Cases.file(false).application(), say), say);
    }
}
