package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void whatThePaperFormAsksForAndIsMissingIsNamed() {
        assertThat(Completeness.of(BodyTest.WHOLE)).singleElement().satisfies(one -> {
            assertThat(one.present()).isEqualTo(6);
            assertThat(one.asked()).isEqualTo(10);
            assertThat(one.missing())
                    .containsExactly("p1.placeOfBirth", "p1.physicalDescription", "p1.civilStatus", "p1.lastAddress");
        });
    }

    @Test
    void ofAChildLessIsAskedFor() {
        Answers child = Answers.none().with("p1.role", "CHILD");

        assertThat(Completeness.of(child).getFirst().asked()).isEqualTo(8);
    }

    @Test
    void aPersonWithOneNameHasOne() {
        Answers one = Answers.none().with("p1.givenNames", "Suharto");

        assertThat(Completeness.of(one).getFirst().missing()).doesNotContain("p1.surname");
    }
}
