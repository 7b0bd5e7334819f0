package homeward.bundles;

import java.util.ArrayList;
import java.util.List;

/** What a verification found, in plain words, in the order in which it looked. */
public final class Said {

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param kind whether the sentence holds
     * @param sentence for somebody who knows the case and not the technique; it may name what is in the bundle, so what moves a
     *     terminal's cursor, or cannot be seen, is a question mark
     */
    public record Line(Kind kind, String sentence) {
        public Line {
            sentence = sentence.codePoints()
                    .map(character -> isPrintable(character) ? character : '?')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean isPrintable(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
        }

        @Override
        public String toString() {
            return kind.word + sentence;
        }
    }

    /** How a sentence stands. */
    public enum Kind {
        ABOUT(""),
        HOLDS("  holds: "),
        WRONG("  DOES NOT HOLD: "),
        OPEN("  not checked: ");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    void about(String sentence) {
        lines.add(new Line(Kind.ABOUT, sentence));
    }

    void open(String sentence) {
        lines.add(new Line(Kind.OPEN, sentence));
    }

    void wrong(String sentence) {
        lines.add(new Line(Kind.WRONG, sentence));
    }

    /** Says the sentence if nothing is wrong with it, else what is. */
    void check(String sentence, List<String> wrong) {
        if (wrong.isEmpty()) {
            lines.add(new Line(Kind.HOLDS, sentence));
        } else {
            wrong.forEach(this::wrong);
        }
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What does not hold. */
    public List<String> wrong() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.WRONG)
                .map(Line::sentence)
                .toList();
    }

    public boolean allHolds() {
        return wrong().isEmpty();
    }
}
