package homeward.console.mrz;

import java.util.Arrays;
import java.util.Optional;

/** How a document's zone is laid out. */
public enum Format {
    /** A card: three lines of 30 characters. */
    TD1(3, 30),
    /** A larger card or an older identity document: two lines of 36. */
    TD2(2, 36),
    /** A passport booklet: two lines of 44. */
    TD3(2, 44);

    private final int lines;
    private final int width;

    Format(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    int lines() {
        return lines;
    }

    int width() {
        return width;
    }

    static Optional<Format> of(int lines, int width) {
        return Arrays.stream(values())
                .filter(format -> format.lines == lines && format.width == width)
                .findFirst();
    }

    /** The format of all characters one after the other. */
    static Optional<Format> together(int length) {
        return Arrays.stream(values())
                .filter(format -> format.lines * format.width == length)
                .findFirst();
    }
}
