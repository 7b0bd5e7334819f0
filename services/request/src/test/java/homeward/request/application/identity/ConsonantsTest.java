package homeward.request.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fictional combinations of common names. */
class ConsonantsTest {

    @ParameterizedTest
    @CsvSource({
        "محمد حسن, Mohammed Hassan",
        "محمد حسن, HASAN MUHAMMAD",
        "محمد الحسن, Mohammad Al-Hassan",
        "محمد الحسن, Mohamed ALHASSAN",
        "محمد الحسن, Mohamed El Hassan",
        "محمد حسن, MXHMD XHSN",
        "فاطمة الزهراني, Fatima Al Zahrani",
        "فاطمة الزهراني, FATIMAH ALZAHRANI",
        "عبدالرحمن خالد, Abdulrahman Khalid",
        "عبد الرحمن خالد, Abd al-Rahman Khaled",
        "عبدالرحمن خالد, Abdurrahman Khalid",
        "عبدالله سالم, Abdullah Salem",
        "أحمد بن علي, Ahmed bin Ali",
        "أحمد بن علي, Ali Ahmad",
        "الياس رحيم, Ilyas Rahim",
        "خديجة يوسف, Khadija Yousuf",
        "رمضان شريف, Ramadan Sharif",
        "رمضان شريف, Ramazan Sherif",
        "علیرضا محمدی, Alireza Mohammadi",
        "پرویز گلشنی, Parviz Golshani",
        "چنگیز قاسمی, Changiz Qassemi",
        "محمد رحيم, Мухаммад Рахим"
    })
    void anArabicOrPersianNameMeetsItsLatinSpellings(String arabic, String latin) {
        assertThat(meet(arabic, latin))
                .as("%s and %s", Consonants.of(arabic), Consonants.of(latin))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"محمد حسن, Mahmoud Hussein Karim", "خالد سالم, Walid Salem", "فاطمة كريم, Halima Karim"})
    void otherConsonantsAreAnotherName(String arabic, String latin) {
        assertThat(meet(arabic, latin)).isFalse();
    }

    @Test
    void twoConsonantsTellNothing() {
        assertThat(Consonants.of("علي")).isEmpty();
        assertThat(Consonants.of("Ali")).isEmpty();
        assertThat(Consonants.of("", "")).isEmpty();
    }

    @Test
    void anArticleIsNotCutOffAShortNameOrAVowel() {
        assertThat(Consonants.of("Alina Sample")).containsExactly("LN SMPL");
        assertThat(Consonants.of("Alex Sample")).contains("LX SMPL");
    }

    private static boolean meet(String one, String other) {
        Set<String> common = new HashSet<>(Consonants.of(one));
        common.retainAll(Consonants.of(other));
        return !common.isEmpty();
    }
}
