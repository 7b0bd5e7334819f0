package homeward.local.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Fictional applications of ten states to one, numbered: another person each, with a name of two of {@value #NAMES} times {@value
 * #NAMES} words, a document and a reference; every other one forced.
 */
final class ListedCases {

    static final String REQUESTED = "RUS";
    static final List<String> REQUESTING =
            List.of("AUT", "DEU", "FRA", "ITA", "NLD", "SWE", "FIN", "POL", "CZE", "BEL");

    static final int NAMES = 400;

    private static final List<String> BEGINNINGS = List.of(
            "Al", "Ba", "Che", "Da", "El", "Fa", "Gu", "Ha", "In", "Ka", "La", "Ma", "Nu", "Ol", "Pa", "Ra", "Sa", "Ta",
            "Um", "Za");
    private static final List<String> ENDS = List.of(
            "bek", "dar", "gul", "han", "jan", "kan", "lan", "mir", "nar", "rin", "san", "tan", "var", "xan", "yar",
            "zan", "bin", "dim", "lom", "tur");

    private static final String FORM = CasesAtHand.resource("application.json");

    private ListedCases() {}

    static String requesting(int number) {
        return REQUESTING.get(number % REQUESTING.size());
    }

    static String reference(int number) {
        return "BENCH-" + requesting(number) + "-" + number;
    }

    static String documentNumber(int number) {
        return String.format(Locale.ROOT, "LB%07d", number);
    }

    static String name(int number) {
        return given(number) + " " + surname(number);
    }

    private static String given(int number) {
        return word(number % NAMES);
    }

    /** Each pair of words is of several persons once there are more cases than pairs. */
    private static String surname(int number) {
        return word(number / NAMES * 7 % NAMES) + "ov";
    }

    private static String word(int number) {
        return BEGINNINGS.get(number % BEGINNINGS.size()) + ENDS.get(number / BEGINNINGS.size() % ENDS.size());
    }

    static String application(int number) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(number % 20_000);
        return FORM.replace("BENCH-1", reference(number))
                .replace("\"AUT\"", "\"" + requesting(number) + "\"")
                .replace("SAMPLE", surname(number))
                .replace("Alex", given(number))
                .replace("\"1990\"", "\"" + born + "\"")
                .replace("FORCED", number % 2 == 0 ? "FORCED" : "VOLUNTARY")
                .replace(
                        "\"nationalities\": [\"RUS\"]",
                        "\"nationalities\": [\"RUS\"], \"documents\": [{\"kind\": \"PASSPORT\", \"number\": \""
                                + documentNumber(number) + "\"}]");
    }
}
