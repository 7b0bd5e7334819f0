package homeward.chassis.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {

    private final Shares shares = new Shares(400);

    @Test
    void aCallerHasAQuarter() {
        assertThat(shares.take("A", 60)).isTrue();
        assertThat(shares.take("A", 60)).isFalse();
        assertThat(shares.take("A", 40)).isTrue();
        assertThat(shares.take("B", 100)).isTrue();
        assertThat(shares.used()).isEqualTo(200);
    }

    @Test
    void allTogetherHaveTheWhole() {
        for (String caller : new String[] {"A", "B", "C", "D"}) {
            assertThat(shares.take(caller, 100)).isTrue();
        }
        assertThat(shares.take("E", 1)).isFalse();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        shares.take("A", 100);
        shares.give("A", 100);

        assertThat(shares.used()).isZero();
        assertThat(shares.take("A", 100)).isTrue();
    }
}
