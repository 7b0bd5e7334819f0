package homeward.chassis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private static final byte[] RANDOM = new byte[16];

    @Property
    void whatIsPrintedIsRead(@ForAll @Size(16) byte[] random) {
        Code code = Code.of(random);

        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}");
        assertThat(Code.read(code.text()).orElseThrow().plain()).isEqualTo(code.plain());
        assertThat(Code.read(code.text().toLowerCase(Locale.ROOT).replace('-', ' '))
                        .orElseThrow()
                        .plain())
                .isEqualTo(code.plain());
    }

    @Test
    void lettersThatLookLikeDigitsAreThem() {
        String zeros = Code.of(RANDOM).text();

        assertThat(zeros).isEqualTo("0000-0000-0000-0000-0000");
        assertThat(Code.read("ooOO0000O000 00000000").orElseThrow().plain())
                .isEqualTo(Code.read(zeros).orElseThrow().plain());
        assertThat(Code.read("iL1I00000000000000000".substring(0, 20))
                        .orElseThrow()
                        .plain())
                .startsWith("1111");
    }

    @Test
    void itIsTheSameOnEveryKeyboard() {
        String printed = "70AB-CEHK-MPTX-0123-4567";

        for (String typed :
                List.of("٧٠ab cehk mptx ۰۱۲۳ ٤٥٦٧", "70АВ-СЕНК-МРТХ-О123-4567", "70ав сенк мртх о123 4567")) {
            assertThat(Code.read(typed).map(Code::text)).as(typed).contains(printed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-0000-0000-0000-000", "0000-0000-0000-0000-0000-0", "U000-0000-0000-0000-0000", "ж"})
    void whatCannotBeOneIsNone(String typed) {
        assertThat(Code.read(typed)).isEmpty();
    }
}
