package homeward.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private final BodyMemory memory = new BodyMemory(400);

    @Test
    void aCallerHasAQuarter() {
        assertThat(memory.take("A", 60)).isTrue();
        assertThat(memory.take("A", 60)).isFalse();
        assertThat(memory.take("A", 40)).isTrue();
        assertThat(memory.take("B", 100)).isTrue();
        assertThat(memory.used()).isEqualTo(200);
    }

    @Test
    void allTogetherHaveTheWhole() {
        for (String caller : new String[] {"A", "B", "C", "D"}) {
            assertThat(memory.take(caller, 100)).isTrue();
        }
        assertThat(memory.take("E", 1)).isFalse();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        memory.take("A", 100);
        memory.give("A", 100);

        assertThat(memory.used()).isZero();
        assertThat(memory.take("A", 100)).isTrue();
    }
}
