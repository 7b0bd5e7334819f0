package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import homeward.console.board.BoardView.Gate;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Outlook;
import homeward.console.words.Speech;
import homeward.console.words.States;

class GatesTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");
    private static final Speech SAY = new Speech(Locale.ENGLISH, States.zone("NLD"), NOW);

    @Test
    void whatIsThereIsALetterAndWhatIsNotNeededADash() {
        assertThat(letters(new Gates(outlook(List.of(), List.of()), true, false, false, false, false)))
                .containsExactly("C", "D", "N", "–", "–", "–", "P");
        assertThat(letters(new Gates(outlook(List.of(), List.of()), true, true, false, true, false)))
                .containsExactly("C", "D", "N", "T", "F", "E", "P");
        assertThat(letters(new Gates(outlook(List.of(), List.of()), true, false, true, false, false)))
                .containsExactly("C", "D", "N", "–", "F", "–", "P");
    }

    @Test
    void whatIsMissingIsAwaitedUntilItStopsTheDeparture() {
        Outlook outlook = outlook(List.of("travel-document-not-learned"), List.of());

        assertThat(css(new Gates(outlook, true, false, false, false, false), "D"))
                .isEqualTo("is-wait");
        assertThat(css(new Gates(outlook, true, false, false, false, true), "D"))
                .isEqualTo("is-stop");
    }

    @Test
    void aConcernIsALetterOnTheRequestingSide() {
        Outlook outlook = outlook(List.of("no-departure-while-suspended"), List.of("assessment-before-removal"));

        assertThat(css(new Gates(outlook, true, true, false, false, false), "P"))
                .isEqualTo("is-stop");
    }

    @Test
    void thePartnersLettersAreTheSameWhateverASuspensionIsFor() {
        List<Gate> suspended = new Gates(
                        outlook(List.of("no-departure-while-suspended"), List.of()), false, true, false, false, false)
                .letters(SAY);
        List<Gate> free = new Gates(outlook(List.of(), List.of()), false, true, false, false, false).letters(SAY);

        assertThat(suspended).isEqualTo(free).extracting(Gate::letter).doesNotContain("P");
    }

    private static List<String> letters(Gates gates) {
        return gates.letters(SAY).stream().map(Gate::letter).toList();
    }

    private static String css(Gates gates, String letter) {
        return gates.letters(SAY).stream()
                .filter(gate -> gate.letter().equals(letter))
                .findFirst()
                .orElseThrow()
                .css();
    }

    private static Outlook outlook(List<String> missing, List<String> kept) {
        return new Outlook("i", 1, missing.isEmpty() && kept.isEmpty(), all(missing), all(kept), NOW);
    }

    private static List<Missing> all(List<String> rules) {
        return rules.stream().map(rule -> new Missing(rule, null, null)).toList();
    }
}
