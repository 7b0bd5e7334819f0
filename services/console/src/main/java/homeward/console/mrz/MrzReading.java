package homeward.console.mrz;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a zone as it was pasted or typed. */
public sealed interface MrzReading {

    /** It was read; check digits may be wrong. */
    record Read(Mrz mrz) implements MrzReading {}

    /**
     * It could not be read.
     *
     * @param line from 1; 0 if it is no single line
     * @param place in the line, from 1; 0 if it is no single character
     */
    record Unread(Why why, int line, int place) implements MrzReading {}

    /** Why a zone cannot be read. */
    enum Why {
        /** Neither three lines of 30 characters, nor two of 36 or 44. */
        LAYOUT,
        /** A character other than A to Z, 0 to 9 and {@code <}. */
        CHARACTER,
        /** A letter where only digits and fillers may be. */
        NO_DIGIT,
        /** The zone of a visa, which says nothing of a document of identity. */
        VISA
    }

    /**
     * Spaces, lower case and missing line breaks do not matter.
     *
     * @param today for the century of dates
     */
    static MrzReading of(String text, LocalDate today) {
        List<String> typed = Arrays.stream(text.split("\\R", -1))
                .map(line -> line.replaceAll("\\s", "").replace('«', '<').toUpperCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> lines = typed.size() == 1 ? cut(typed.getFirst()) : typed;
        Optional<Format> format = lines.isEmpty()
                ? Optional.empty()
                : Format.of(lines.size(), lines.getFirst().length());
        if (format.isEmpty()
                || lines.stream().anyMatch(line -> line.length() != format.get().width())) {
            return new Unread(Why.LAYOUT, odd(lines), 0);
        }
        return Layout.read(format.get(), lines, today);
    }

    private static List<String> cut(String all) {
        return Format.together(all.length())
                .map(format -> IntStream.range(0, format.lines())
                        .mapToObj(line -> all.substring(line * format.width(), (line + 1) * format.width()))
                        .toList())
                .orElse(List.of(all));
    }

    /** The line whose length fits the others' least; 0 if their number is wrong. */
    private static int odd(List<String> lines) {
        for (Format format : Format.values()) {
            if (format.lines() == lines.size() && lines.stream().anyMatch(line -> line.length() == format.width())) {
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).length() != format.width()) {
                        return i + 1;
                    }
                }
            }
        }
        return 0;
    }
}
