package homeward.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kapanadze",
                "O’Brien-Ñuñez",
                "კაპანაძე",
                "محمد",
                "علي‌رضا",
                "ក្រុម",
                "শ্রী",
                "𠮷田",
                "\uD83C\uDF3F",
                "\u2801\u2800\u2803",
                "e\u0301",
                "\u0661\u06DD",
                "Nguyễn\u00A0Văn",
                "7",
            })
    void visibleTextInAnyScriptPasses(String text) {
        assertThat(Texts.faultInLine(text)).isEmpty();
        assertThat(Texts.faultInLines(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "D800, surrogate",
        "DC00, surrogate",
        "0000, control",
        "0007, control",
        "001B, control",
        "000D, control",
        "007F, control",
        "0085, control",
        "FFFE, no character",
        "FDD0, no character",
        "1FFFF, no character",
        "202A, direction",
        "202E, direction",
        "2066, direction",
        "206F, direction",
    })
    void neitherInALineNorInLines(String codePoint, String fault) {
        String text = "a" + character(codePoint) + "b";

        assertThat(Texts.faultInLine(text)).get().asString().contains(fault);
        assertThat(Texts.faultInLines(text)).get().asString().contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000A", "0009", "2028", "200B", "2060", "FEFF", "00AD", "3164", "FFA0", "E0041", "180E"})
    void notInALine(String codePoint) {
        assertThat(Texts.faultInLine("a" + character(codePoint) + "b")).isPresent();
    }

    @Test
    void newlineAndTabSeparateLines() {
        assertThat(Texts.faultInLines("a\n\tb")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0020", "00A0", "2003", "3000", "200B", "200D", "2800", "3164", "115F", "FFA0", "0301", "FE0F", "E0100",
                "1D159", "034F"
            })
    void aTextOfNothingVisibleIsNone(String codePoint) {
        assertThat(Texts.faultInLines(character(codePoint).repeat(3))).contains("must contain a visible character");
        assertThat(Texts.faultInLine(character(codePoint))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "\u200D=1"})
    void aSpreadsheetWouldCalculate(String text) {
        assertThat(Texts.isFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT-1", "A=1", "O'Neil", "1+1", ""})
    void aSpreadsheetWouldShow(String text) {
        assertThat(Texts.isFormula(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "𠮷𠮷, 2", "e\u0301e\u0301, 2", "\uD83D\uDC69\u200D\uD83D\uDC67, 1", "क्षि, 1", "'', 0"})
    void lengthIsWhatPeopleCount(String text, int length) {
        assertThat(Texts.length(text)).isEqualTo(length);
    }

    @Test
    void whatIsShownBackCanBeWritten() {
        assertThat(Texts.shown("a\uD800b\u202Ec\u0000d\u200Be")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    private static String character(String codePoint) {
        return new String(Character.toChars(Integer.parseInt(codePoint, 16)));
    }
}
