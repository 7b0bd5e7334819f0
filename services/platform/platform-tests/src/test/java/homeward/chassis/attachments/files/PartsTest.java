package homeward.chassis.attachments.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {

    private final Parts parts = new Parts();

    @Test
    void whatLiesInNoPartIsLookedAtAndNothingElse() {
        parts.add(10, 5);
        parts.add(12, 8);
        parts.add(30, 1);
        parts.add(0, 2);

        for (int at = 0; at < 40; at++) {
            byte[] file = new byte[40];
            file[at] = 1;
            boolean inPart = at < 2 || (at >= 10 && at < 20) || at == 30;
            assertThat(parts.isRestZero(0, file, 40)).as("at %s", at).isEqualTo(inPart);
            byte[] piece = new byte[7];
            int offset = at - at % 7;
            piece[at % 7] = 1;
            assertThat(parts.isRestZero(offset, piece, 7))
                    .as("in a piece, at %s", at)
                    .isEqualTo(inPart);
        }
    }

    @Test
    void partsThatTouchOrHoldOneAnotherAreOne() {
        parts.add(5, 5);
        parts.add(10, 5);
        parts.add(0, 100);
        parts.add(50, 1);

        byte[] file = new byte[101];
        file[99] = 1;
        assertThat(parts.isRestZero(0, file, 101)).isTrue();
        file[100] = 1;
        assertThat(parts.isRestZero(0, file, 101)).isFalse();
        assertThat(new Parts().isRestZero(0, new byte[] {1}, 0)).isTrue();
    }

    @Test
    void ofAFileInVeryManyPiecesTheFurtherOnesAreNotKnown() {
        byte[] file = new byte[2 * Parts.MOST + 1];
        for (int at = 0; at < 2 * Parts.MOST; at += 2) {
            parts.add(at, 1);
            file[at] = 1;
        }
        assertThat(parts.isRestZero(0, file, file.length)).isTrue();

        parts.add(2L * Parts.MOST, 1);
        file[2 * Parts.MOST] = 1;
        assertThat(parts.isRestZero(0, file, file.length)).isFalse();

        parts.add(0, file.length);
        assertThat(parts.isRestZero(0, file, file.length)).as("one piece").isTrue();
    }
}
