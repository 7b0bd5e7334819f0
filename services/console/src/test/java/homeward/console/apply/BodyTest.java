package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    static final Answers WHOLE = Answers.none()
            .with(Map.of(
                    "returnKind", "VOLUNTARY",
                    "requestedState", "KAZ",
                    "agreement", "BNL-KAZ-2015",
                    "reference", " NL-1 ",
                    "requestingAuthority", "Return service",
                    "requestedAuthority", "Migration committee",
                    "procedure", "NORMAL",
                    "interviewRequested", "true"))
            .with(Map.of(
                    "p1.surname", "PRIMER",
                    "p1.year", "1988",
                    "p1.month", "7",
                    "p1.day", "21",
                    "p1.sex", "F",
                    "p1.nationalities", "kaz, rus",
                    "p1.category", "OWN_NATIONAL",
                    "p1.role", "PRINCIPAL",
                    "p1.languages", "Kazakh, Russian"))
            .addDocument(1)
            .with(Map.of("p1.d1.kind", "PASSPORT", "p1.d1.number", "N00000051"));

    @Test
    void theFormBecomesWhatTheServiceTakes() {
        JsonNode body = new ObjectMapper().valueToTree(Body.of(WHOLE, "NLD", TODAY));

        assertThat(body.path("reference").asText()).isEqualTo("NL-1");
        assertThat(body.path("requestingState").asText()).isEqualTo("NLD");
        assertThat(body.at("/treaty/agreement").asText()).isEqualTo("BNL-KAZ-2015");
        assertThat(body.path("interviewRequested").asBoolean()).isTrue();
        assertThat(body.has("observations")).isFalse();
        JsonNode person = body.at("/persons/0");
        assertThat(person.path("minor").asBoolean()).isFalse();
        assertThat(person.has("circumstances")).isFalse();
        assertThat(person.at("/details/dateOfBirth").asText()).isEqualTo("1988-07-21");
        assertThat(person.at("/details/nationalities")).hasToString("[\"KAZ\",\"RUS\"]");
        assertThat(person.at("/details/languages/1").asText()).isEqualTo("Russian");
        assertThat(person.at("/details/documents/0/number").asText()).isEqualTo("N00000051");
        assertThat(person.at("/details").has("givenNames")).isFalse();
    }

    @Test
    void nothingIsLackingInAWholeForm() {
        assertThat(Lack.of(WHOLE, TODAY)).isEmpty();
    }

    @Test
    void whatTheServiceCannotBeAskedWithoutIsNamedByField() {
        Answers gaps = WHOLE.with("agreement", "")
                .with("p1.surname", "")
                .with("p1.month", "13")
                .with("p1.nationalities", "Kazakhstan")
                .with("p1.d1.number", "")
                .with("irregularStayKnownSince", "yesterday");

        assertThat(Lack.of(gaps, TODAY))
                .containsExactly(
                        new Lack("agreement", "REQUIRED"),
                        new Lack("irregularStayKnownSince", "DATE"),
                        new Lack("p1.surname", "REQUIRED"),
                        new Lack("p1.year", "BIRTH"),
                        new Lack("p1.nationalities", "STATE_CODES"),
                        new Lack("p1.d1.number", "REQUIRED"));
        assertThat(Lack.of(WHOLE.with("p1.nationalities", " "), TODAY))
                .containsExactly(new Lack("p1.nationalities", "REQUIRED"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2008, 5, 5, 2008-05-05, true",
                "2008, 5, 4, 2008-05-04, false",
                "2008, -, -, 2008, true",
                "2007, -, -, 2007, false",
                "2008, 4, -, 2008-04, false",
                "-, -, -, unknown, false"
            })
    void aMinorIsUnderEighteenByTheLatestPossibleDay(
            String year, String month, String day, String text, boolean minor) {
        assertThat(Birth.of(born(year, month, day), 1, TODAY)).contains(new Birth(text, minor));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 5, -", "2008, -, 5", "2008, 2, 30", "88, 1, 1", "2008, x, -"})
    void whatIsNoDateIsNotMadeOne(String year, String month, String day) {
        assertThat(Birth.of(born(year, month, day), 1, TODAY)).isEmpty();
    }

    private static Answers born(String year, String month, String day) {
        Answers answers = Answers.none();
        List<String> parts = Arrays.asList(year, month, day);
        List<String> names = List.of("p1.year", "p1.month", "p1.day");
        for (int i = 0; i < names.size(); i++) {
            if (parts.get(i) != null) {
                answers = answers.with(names.get(i), parts.get(i));
            }
        }
        return answers;
    }
}
