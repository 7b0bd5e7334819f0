package homeward.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Fictional applications of ten states to one, numbered: another person each, with a name of two of {@value #NAMES} times {@value
 * #NAMES} words, a document and a reference. Of ten in a row each is of another state; they are a round, and what becomes of an
 * application goes by its round, so that every state has some of each kind.
 */
final class ListedCases {

    static final String REQUESTED = "RUS";
    static final List<String> REQUESTING =
            List.of("AUT", "DEU", "FRA", "ITA", "NLD", "SWE", "FIN", "POL", "CZE", "BEL");

    static final int NAMES = 400;

    /** Cases of each state for which a journey is planned, if there are so many. */
    private static final int PLANNED = 20;

    /** Between two departures from the same state. */
    private static final Duration DEPARTURES = Duration.ofHours(9);

    private static final List<String> AIRPORTS =
            List.of("VIE", "FRA", "CDG", "FCO", "AMS", "ARN", "HEL", "WAW", "PRG", "BRU");

    private static final List<String> BEGINNINGS = List.of(
            "Al", "Ba", "Che", "Da", "El", "Fa", "Gu", "Ha", "In", "Ka", "La", "Ma", "Nu", "Ol", "Pa", "Ra", "Sa", "Ta",
            "Um", "Za");
    private static final List<String> ENDS = List.of(
            "bek", "dar", "gul", "han", "jan", "kan", "lan", "mir", "nar", "rin", "san", "tan", "var", "xan", "yar",
            "zan", "bin", "dim", "lom", "tur");

    private static final String FORM = CasesAtHand.resource("application.json");
    private static final String QUESTION = CasesAtHand.resource("question.json");
    private static final String ITINERARY = CasesAtHand.resource("itinerary.json");

    private ListedCases() {}

    static String requesting(int number) {
        return REQUESTING.get(number % REQUESTING.size());
    }

    private static int round(int number) {
        return number / REQUESTING.size();
    }

    /** Whether receipt is confirmed: every other one. From then on the reply has a date. */
    static boolean isReceived(int number) {
        return round(number) % 2 == 0;
    }

    private static boolean isForced(int number) {
        return round(number) / 2 % 2 == 0;
    }

    /** Whether the requested state asks something, until a date: every fifth one. This waits for the requesting state. */
    static boolean isAsked(int number) {
        return round(number) % 5 == 0;
    }

    /** Whether there is consent, and a journey is planned: the last ones of which receipt is confirmed. */
    static boolean isPlanned(int number, int cases) {
        return isReceived(number) && round(number) >= round(cases) - 2 * PLANNED;
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
                .replace("FORCED", isForced(number) ? "FORCED" : "VOLUNTARY")
                .replace(
                        "\"nationalities\": [\"RUS\"]",
                        "\"nationalities\": [\"RUS\"], \"documents\": [{\"kind\": \"PASSPORT\", \"number\": \""
                                + documentNumber(number) + "\"}]");
    }

    /** Due after five days to six weeks. */
    static String question(int number, String person, Instant now) {
        Instant due = now.plus(Duration.ofDays(5 + round(number) / 5 % 40));
        return with(with(QUESTION, "PERSON", person), "DUE", due);
    }

    /** The first departures are today. */
    static String itinerary(int number, String person, Instant now) {
        Instant departs = now.plus(Duration.ofHours(1)).plus(DEPARTURES.multipliedBy(round(number) / 2 % PLANNED));
        String journey = with(with(ITINERARY, "PERSON", person), "STATE", requesting(number));
        journey = with(journey, "FROM", AIRPORTS.get(number % AIRPORTS.size()));
        return with(with(journey, "DEPARTS", departs), "ARRIVES", departs.plus(Duration.ofHours(4)));
    }

    private static String with(String form, String value, Object instead) {
        return form.replace("\"" + value + "\"", "\"" + instead + "\"");
    }
}
