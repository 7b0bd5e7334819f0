package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Place FIRST = new Place(Section.PERSONS, 1);

    private static final Answers FAMILY = Answers.none()
            .addPerson()
            .addPerson()
            .with("p1.surname", "ONE")
            .with("p2.surname", "TWO")
            .with("p3.surname", "THREE")
            .with("p3.accompaniedBy", "2")
            .reading(3, Set.of("p3.surname"));

    @Test
    void aPageTakesItsOwnFieldsOnly() {
        Answers sent = FAMILY.sent(FIRST, Map.of("p1.surname", "NEW", "p2.surname", "OTHER", "to", "next"));

        assertThat(sent.get("p1.surname")).isEqualTo("NEW");
        assertThat(sent.get("p2.surname")).isEqualTo("TWO");
        assertThat(sent.fields()).doesNotContainKey("to");
    }

    @Test
    void linesEndAsTheServiceTakesThem() {
        assertThat(FAMILY.sent(FIRST, Map.of("p1.alsoKnownAs", "A\r\nB")).get("p1.alsoKnownAs"))
                .isEqualTo("A\nB");
    }

    @Test
    void aTickThatIsTakenAwayIsNotSentByBrowsers() {
        Answers asked = Answers.none().with("interviewRequested", "true");

        assertThat(asked.sent(new Place(Section.OBSERVATIONS, 0), Map.of("observations", "x"))
                        .has("interviewRequested"))
                .isFalse();
    }

    @Test
    void whoMovesUpKeepsEverythingAndNobodyIsAccompaniedByWhoIsGone() {
        Answers left = FAMILY.removePerson(2);

        assertThat(left.persons()).isEqualTo(2);
        assertThat(left.get("p1.surname")).isEqualTo("ONE");
        assertThat(left.get("p2.surname")).isEqualTo("THREE");
        assertThat(left.get("p2.accompaniedBy")).isEmpty();
        assertThat(left.read(2)).containsExactly("p2.surname");
        assertThat(FAMILY.removePerson(1).get("p2.accompaniedBy")).isEqualTo("1");
    }

    @Test
    void documentsMoveUp() {
        Answers two = Answers.none()
                .addDocument(1)
                .addDocument(1)
                .with("p1.d1.number", "first")
                .with("p1.d2.number", "second");

        Answers one = two.removeDocument(1, 1);

        assertThat(one.documents(1)).isEqualTo(1);
        assertThat(one.get("p1.d1.number")).isEqualTo("second");
    }

    @Test
    void whatIsChangedByHandDoesNotCountAsReadAnyMore() {
        Answers sent = FAMILY.sent(new Place(Section.PERSONS, 3), Map.of("p3.surname", "TYPED"));

        assertThat(sent.read(3)).isEmpty();
    }

    @Test
    void whatOthersSavedMeanwhileStaysUnlessItWasChangedHereToo() {
        Answers stored = FAMILY.with("p1.sex", "F").with("p1.languages", "Kazakh");
        Map<String, String> sent = Map.of(
                "was.p1.surname", "ONE",
                "p1.surname", "NEW",
                "was.p1.sex", "",
                "p1.sex", "",
                "was.p1.languages", "",
                "p1.languages", "Russian");

        assertThat(stored.conflicts(FIRST, sent)).containsExactly("p1.languages");
        assertThat(stored.sent(FIRST, sent).get("p1.sex")).isEqualTo("F");
        assertThat(stored.sent(FIRST, sent).get("p1.surname")).isEqualTo("NEW");
        assertThat(stored.conflicts(FIRST, Map.of("was.p1.languages", "Kazakh", "p1.languages", "Russian")))
                .as("whoever sends it again has seen it")
                .isEmpty();
        assertThat(stored.conflicts(FIRST, Map.of("was.p1.languages", "", "p1.languages", "Kazakh")))
                .as("both wrote the same")
                .isEmpty();
    }

    @Test
    void aPageIsNotSavedOnWhoHasItsNumberNow() {
        Map<String, String> sent = Map.of("was.moved", FAMILY.moved(), "was.p2.sex", "", "p2.sex", "F");
        Place second = new Place(Section.PERSONS, 2);

        assertThat(FAMILY.movedSince(second, sent)).isFalse();
        assertThat(FAMILY.addPerson().movedSince(second, sent))
                .as("who is added comes last")
                .isFalse();
        assertThat(FAMILY.removePerson(1).movedSince(second, sent)).isTrue();
        assertThat(FAMILY.addDocument(1).removeDocument(1, 1).movedSince(second, sent))
                .isTrue();
        assertThat(FAMILY.removePerson(1).movedSince(Place.first(), sent))
                .as("a page without persons")
                .isFalse();
        assertThat(Answers.changed(second, sent)).containsExactly(Map.entry("p2.sex", "F"));
    }

    @Test
    void afterTheLastPersonComesTheEvidenceOfTheFirst() {
        assertThat(FIRST.next(FAMILY)).isEqualTo(new Place(Section.PERSONS, 2));
        assertThat(new Place(Section.PERSONS, 3).next(FAMILY)).isEqualTo(new Place(Section.EVIDENCE, 1));
        assertThat(new Place(Section.EVIDENCE, 3).next(FAMILY)).isEqualTo(new Place(Section.CIRCUMSTANCES, 0));
        assertThat(new Place(Section.OBSERVATIONS, 0).next(FAMILY)).isEqualTo(new Place(Section.CHECK, 0));
    }

    @Test
    void thereIsNoPageOfAPersonWhoIsNotThere() {
        assertThat(Place.of("persons", 3))
                .hasValueSatisfying(place -> assertThat(place.isIn(FAMILY)).isTrue());
        assertThat(Place.of("persons", 4))
                .hasValueSatisfying(place -> assertThat(place.isIn(FAMILY)).isFalse());
        assertThat(Place.of("persons", 0)).isEmpty();
        assertThat(Place.of("parties", 1)).isEmpty();
        assertThat(Place.of("check", 0)).isEmpty();
    }
}
