package homeward.chassis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "abcde",
                "a b c d e",
                "111111",
                "aaaaaaaa",
                "123456",
                "987654",
                "abcdef",
                "1234567890",
                "0987654321",
                "901234",
                "121212",
                "123 123",
                "abcabcab",
                "QWERTY",
                "Пароль",
                "رمز عبور",
                "020490",
                "900402",
                "040290",
                "02041990",
                "19900402",
                "2 4 1990",
                "2 12 1990",
                "12 4 1990",
                "1990 4 12",
                "02,04,1990",
                "02.04.1990.",
                "2.4.1990",
                "1990-04-02",
                "4/2/1990",
                "۱۳۷۰/۱/۱۳",
                "١٩٩٠٠٤٠٢"
            })
    void whatOthersWouldGuessIsRefused(String typed) {
        assertThat(Secret.of(typed).weakness()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blue tea kettle",
                "чайник",
                "کتری آبی",
                "829154",
                "77350291",
                "19900x",
                "12-34-56-78",
                "abcdabcd",
                "135791",
                "5550123"
            })
    void anythingElseIsTheChoiceOfThePerson(String typed) {
        assertThat(Secret.of(typed).weakness()).isEmpty();
    }

    @Test
    void itIsTheSameOnEveryKeyboard() {
        assertThat(Secret.of("Blue  Tea\u200c Kettle 42").characters())
                .isEqualTo(Secret.of(" blue tea kettle ٤۲ ").characters());
        assertThat(Secret.of("blue").characters())
                .isNotEqualTo(Secret.of("blau").characters());
    }

    /** Each pair in the forms that two keyboards have of it, or that a telephone makes of it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "کتری آبی, كتري ابي",
                "مدرسة, مَدْرَسـه",
                "зелёный чай, Зеленый чай",
                "incir çayı, İNCIR ÇAYI",
                "it’s my–tea, it's my-tea"
            })
    void formsOfOneLetterAreOne(String typed, String otherwise) {
        assertThat(Secret.of(typed).characters()).isEqualTo(Secret.of(otherwise).characters());
    }

    @Test
    void whatNobodySeesIsNone() {
        assertThat(Secret.of("\u200b\u200c ").characters()).isEmpty();
    }

    @Test
    void itIsNotTold() {
        assertThat(Secret.of("blue tea kettle")).hasToString("Secret");
    }
}
