package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RingTest {

    private static final Box BOX = new Box(0, 0, 10, 10);

    @Test
    void whatLiesInTheBoxStays() {
        Ring ring = ring(1, 1, 9, 1, 5, 9);

        assertThat(ring.within(BOX)).isEqualTo(ring);
    }

    @Test
    void whatLiesBesideItGoes() {
        assertThat(ring(11, 1, 19, 1, 15, 9).within(BOX).points()).isEmpty();
        assertThat(ring(-5, 4, 4, -5, -5, -5).within(BOX).points())
                .as("beside a corner, though it is neither left of the box nor below it as a whole")
                .isEmpty();
    }

    @Test
    void ofWhatLiesAroundTheWholeBoxItsEdgeIsLeft() {
        Ring cut = ring(-10, -10, 30, -10, 30, 30, -10, 30).within(BOX);

        assertThat(cut.points())
                .containsExactlyInAnyOrder(new Point(0, 0), new Point(10, 0), new Point(10, 10), new Point(0, 10));
    }

    /** A bay that reaches into the box from its left, in land that goes on beyond it. */
    @Test
    void aRingIsCutAtTheEdgeAndItsAreaIsThatInTheBox() {
        Ring cut =
                ring(-5, -5, 15, -5, 15, 15, -5, 15, -5, 6, 8, 6, 8, 4, -5, 4).within(BOX);

        assertThat(cut.points()).allMatch(BOX::contains);
        assertThat(area(cut)).isCloseTo(100 - 8 * 2, within(1e-9));
    }

    @Test
    void twoPartsOfOneRingAreJoinedByTheEdgeOnly() {
        Ring cut = ring(2, -5, 4, -5, 4, 15, 6, 15, 6, -5, 8, -5, 8, 20, 2, 20).within(BOX);

        assertThat(area(cut)).isCloseTo(2 * 2 * 10, within(1e-9));
        for (int at = 0; at < cut.points().size(); at++) {
            Point from = cut.points().get(at);
            Point to = cut.points().get((at + 1) % cut.points().size());
            if (from.x() != to.x()) {
                assertThat(from.y()).as("%s to %s", from, to).isIn(0.0, 10.0).isEqualTo(to.y());
            }
        }
    }

    @Test
    void aLongLineGetsPointsInBetween() {
        Ring divided = ring(0, 0, 4, 0, 4, 1).divided(1);

        assertThat(divided.points())
                .startsWith(new Point(0, 0), new Point(1, 0), new Point(2, 0), new Point(3, 0), new Point(4, 0));
        assertThat(area(divided)).isCloseTo(2, within(1e-9));
    }

    @Test
    void whatIsNotSeenIsLeftOutAndNothingElse() {
        Ring ring = ring(0, 0, 5, 0.2, 10, 0, 10, 5, 12, 5.1, 10, 5.2, 10, 10, 0, 10);

        assertThat(ring.simplified(0.3)).isEqualTo(ring(0, 0, 10, 0, 10, 5, 12, 5.1, 10, 5.2, 10, 10, 0, 10));
        assertThat(ring.simplified(0.05)).isEqualTo(ring);
    }

    @Test
    void ofWhatIsSmallerThanTheToleranceNothingIsLeft() {
        assertThat(ring(1, 1, 1.2, 1, 1.2, 1.2).simplified(0.4).points()).isEmpty();
        assertThat(ring(1, 1, 5, 1.1, 9, 1, 5, 0.9).simplified(0.4).points())
                .as("no area")
                .isEmpty();
        assertThat(new Ring(List.of()).simplified(0.4).points()).isEmpty();
    }

    private static Ring ring(double... numbers) {
        return new Ring(IntStream.range(0, numbers.length / 2)
                .mapToObj(at -> new Point(numbers[2 * at], numbers[2 * at + 1]))
                .toList());
    }

    private static double area(Ring ring) {
        double twice = 0;
        for (int at = 0; at < ring.points().size(); at++) {
            Point from = ring.points().get(at);
            Point to = ring.points().get((at + 1) % ring.points().size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return Math.abs(twice) / 2;
    }
}
