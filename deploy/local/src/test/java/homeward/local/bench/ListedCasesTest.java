package homeward.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What becomes of which case. */
class ListedCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STATES = ListedCases.REQUESTING;
    private static final int CASES = 1_000;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void everyStateHasSomeOfEachKind() {
        assertThat(STATES).allSatisfy(state -> {
            assertThat(count(state, ListedCases::isReceived)).isEqualTo(50);
            assertThat(count(state, ListedCasesTest::isForced)).isEqualTo(50);
            assertThat(count(state, number -> ListedCases.isReceived(number) && isForced(number)))
                    .isEqualTo(25);
            assertThat(count(state, ListedCases::isAsked)).isEqualTo(20);
            assertThat(count(state, number -> ListedCases.isAsked(number) && ListedCases.isReceived(number)))
                    .isEqualTo(10);
            assertThat(count(state, ListedCasesTest::isPlanned)).isEqualTo(20);
            assertThat(count(state, number -> isPlanned(number) && !ListedCases.isReceived(number)))
                    .isZero();
        });
    }

    @Test
    void answersAreWantedOnManyDays() {
        assertThat(IntStream.range(0, CASES)
                        .filter(ListedCases::isAsked)
                        .mapToObj(number -> json(ListedCases.question(number, "p", NOW))
                                .path("answerDue")
                                .asText())
                        .map(due -> Duration.between(NOW, Instant.parse(due)).toDays())
                        .distinct()
                        .sorted())
                .hasSize(20)
                .startsWith(5L)
                .endsWith(24L);
    }

    @Test
    void aJourneyLeavesItsStateAtATimeOfItsOwn() {
        List<JsonNode> legs = IntStream.range(0, CASES)
                .filter(number -> number % STATES.size() == 0 && isPlanned(number))
                .mapToObj(number -> json(ListedCases.itinerary(number, "p", NOW)))
                .map(journey -> journey.path("legs").path(0))
                .toList();

        assertThat(legs)
                .allMatch(leg -> leg.path("fromState").asText().equals("AUT")
                        && leg.path("from").asText().equals("VIE"));
        assertThat(legs)
                .extracting(leg -> Instant.parse(leg.path("departs").asText()))
                .doesNotHaveDuplicates()
                .allMatch(NOW::isBefore);
        assertThat(legs)
                .allMatch(leg -> Instant.parse(leg.path("arrives").asText())
                        .isAfter(Instant.parse(leg.path("departs").asText())));
    }

    private static long count(String state, IntPredicate kind) {
        return IntStream.range(0, CASES)
                .filter(number -> ListedCases.requesting(number).equals(state))
                .filter(kind)
                .count();
    }

    private static boolean isPlanned(int number) {
        return ListedCases.isPlanned(number, CASES);
    }

    private static boolean isForced(int number) {
        return json(ListedCases.application(number)).path("returnKind").asText().equals("FORCED");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
