package homeward.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.events.StateCode;

class ChangesTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private record File(
            String stage,
            List<Line> lines,
            List<String> notes,
            @Nullable StateCode state) {}

    private record Line(UUID lineId, int count) {}

    private static File file(String stage, List<Line> lines, List<String> notes) {
        return new File(stage, lines, notes, null);
    }

    @Test
    void whatIsEqualIsNoChange() {
        File file = file("A", List.of(new Line(ONE, 1)), List.of("x"));

        assertThat(Changes.between(file, file("A", List.of(new Line(ONE, 1)), List.of("x"))))
                .isEmpty();
    }

    @Test
    void entriesAreFoundByTheirIdsWhereverTheyStand() {
        File before = file("A", List.of(new Line(ONE, 1), new Line(OTHER, 1)), List.of());
        File after = file("B", List.of(new Line(OTHER, 2), new Line(ONE, 1)), List.of());

        assertThat(Changes.between(before, after))
                .containsExactly(new Change("stage", "A", "B"), new Change("lines[" + OTHER + "].count", 1, 2));
    }

    @Test
    void anEntryThatComesOrGoesIsAChangeAsAWhole() {
        File before = file("A", List.of(new Line(ONE, 1)), List.of("x"));
        File after = file("A", List.of(new Line(OTHER, 1)), List.of("x", "y"));

        assertThat(Changes.between(before, after))
                .containsExactly(
                        new Change("lines[" + ONE + "]", new Line(ONE, 1), null),
                        new Change("lines[" + OTHER + "]", null, new Line(OTHER, 1)),
                        new Change("notes[1]", null, "y"));
    }

    @Test
    void aValueIsChangedAsAWhole() {
        assertThat(Changes.between(
                        new File("A", List.of(), List.of(), new StateCode("AUT")),
                        new File("A", List.of(), List.of(), new StateCode("BEL"))))
                .containsExactly(new Change("state", new StateCode("AUT"), new StateCode("BEL")));
    }
}
