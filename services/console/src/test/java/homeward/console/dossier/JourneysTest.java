package homeward.console.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Case;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** Amsterdam is at two hours from Greenwich in May, Moscow at three. */
class JourneysTest {

    @ParameterizedTest
    @CsvSource({"en, here", "ru, у вас"})
    void aMomentElsewhereIsSaidByTheOwnClockToo(String language, String here) {
        List<String> stops = stops(Locale.of(language), Instant.parse("2026-05-26T12:42:00Z"));

        assertThat(stops.get(0)).contains("HW 303", "10:42").doesNotContain(here);
        assertThat(stops.get(1)).endsWith("15:42, " + here + " 14:42");
    }

    @Test
    void onAnotherDayItIsSaidWithItsDay() {
        assertThat(stops(Locale.ENGLISH, Instant.parse("2026-05-26T21:30:00Z")).get(1))
                .isEqualTo("27 May 00:30, here 26 May 23:30");
    }

    private static List<String> stops(Locale language, Instant arrives) {
        Speech say = new Speech(language, States.zone("NLD"), Case.NOW);
        TransferDesk.Planned leg =
                new TransferDesk.Planned("AIR", "AMS", "NLD", "SVO", "RUS", Case.NOW, arrives, "HW 303");
        TransferDesk.Plan plan = new TransferDesk.Plan(
                Case.ITEM,
                List.of(Case.PERSON),
                false,
                List.of(),
                null,
                false,
                null,
                List.of(new TransferDesk.Leg(1, leg, null, null)),
                Map.of(),
                new CaseFile.Progress("PROPOSED", null, null, null));
        TransferDesk planned = new TransferDesk(List.of(plan), null, null, null, null, null);
        Persons persons = new Persons(Case.file(planned).application(), say);
        return Journeys.plans(planned, persons, say).getFirst().stops().stream()
                .map(DossierView.Stop::about)
                .toList();
    }
}
