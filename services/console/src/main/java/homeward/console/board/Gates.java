package homeward.console.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import homeward.console.board.BoardView.Gate;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Outlook;
import homeward.console.words.Speech;

/**
 * Readiness as letters: consent, travel document, notice, transit, fitness, escort, and protection on the requesting side
 * alone. Elsewhere a suspension is one of the reasons in words, whatever it is for, and there is no letter that could tell.
 *
 * @param outlook what the transport desk says is missing before the next departure
 * @param requesting whether the reader's state is the requesting one
 * @param escorted whether the return is escorted
 * @param certified whether a traveller needs a certificate without an escort too
 * @param crosses whether other states are crossed
 * @param pressing whether what is missing stops the departure as it is planned
 */
record Gates(
        Outlook outlook, boolean requesting, boolean escorted, boolean certified, boolean crosses, boolean pressing) {

    private static final String PROTECTION = "P";

    private enum Standing {
        THERE(""),
        AWAITED("is-wait"),
        STOPS("is-stop"),
        NOT_NEEDED("is-na");

        private final String css;

        Standing(String css) {
            this.css = css;
        }
    }

    List<Gate> letters(Speech say) {
        Set<String> missing = outlook.open().stream().map(Gates::letter).collect(Collectors.toSet());
        List<Gate> letters = new ArrayList<>();
        for (String letter : List.of("C", "D", "N")) {
            letters.add(gate(letter, missing.contains(letter) ? open() : Standing.THERE, say));
        }
        letters.add(gate("T", needed("T", crosses, missing), say));
        letters.add(gate("F", needed("F", escorted || certified, missing), say));
        letters.add(gate("E", needed("E", escorted, missing), say));
        if (requesting) {
            boolean kept = missing.contains(PROTECTION) || !outlook.kept().isEmpty();
            letters.add(gate(PROTECTION, kept ? Standing.STOPS : Standing.THERE, say));
        }
        return letters;
    }

    private Standing open() {
        return pressing ? Standing.STOPS : Standing.AWAITED;
    }

    private Standing needed(String letter, boolean needed, Set<String> missing) {
        return missing.contains(letter) ? open() : needed ? Standing.THERE : Standing.NOT_NEEDED;
    }

    private static Gate gate(String letter, Standing standing, Speech say) {
        return new Gate(
                standing == Standing.NOT_NEEDED ? "–" : letter,
                standing.css,
                say.word("gate", letter) + ": " + say.word("gatestate", standing.name()));
    }

    /** The letter of a rule of departure; empty if it has none. */
    static String letter(Missing missing) {
        return switch (missing.rule()) {
            case "consent-not-learned", "live-consent-at-departure" -> "C";
            case "travel-document-not-learned", "travel-document-valid-through-arrival" -> "D";
            case "notice-before-departure",
                    "notice-acknowledged",
                    "transfer-notice-lead-time",
                    "departure-as-notified" -> "N";
            case "transit-agreed" -> "T";
            case "fit-to-travel-when-escorted" -> "F";
            case "escort-leader-named" -> "E";
            case "no-departure-while-suspended" -> PROTECTION;
            default -> "";
        };
    }
}
