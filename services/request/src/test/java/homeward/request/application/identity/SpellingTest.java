package homeward.request.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Айгүл, AIGUL",
        "Айгүл, Aygül",
        "Айгүл, Aigoul",
        "Юлия, IULIIA",
        "Юлия, Yuliya",
        "Юлия, Julija",
        "Щербаков, SHCHERBAKOV",
        "Щербаков, Scherbakov",
        "Хасан, KHASAN",
        "Хасан, Hasan",
        "Дмитрий, Dmitriy",
        "Дмитрий, DMITRII",
        "Алексей, Alexey",
        "Соловьёв, SOLOVEV",
        "Фёдор, Fyodor",
        "Екатерина, Yekaterina",
        "Müller, MUELLER",
        "Müller, Muller",
        "Ağayev, Agaev",
        "მზია, Mzia",
        "Աննա, Anna",
        "Գևորգյան, Gevorgyan",
        "ԳԵՎՈՐԳՅԱՆ, Gevorgyan",
        "Գեւորգյան, Gevorgyan",
        "Սևակ, Sevak",
        "Լևոն, Levon",
        "Յուրի, Yuri",
        "Հարություն, Harutyun",
        "Ոսկանյան, Voskanyan",
        "Ոսկանյան-Պողոսյան, Voskanyan-Poghosyan",
        "Ովսաննա, Ovsanna",
        "Ўткир, Utkir",
        "O’Neil, ONEIL",
        "Oʻtkir, Otkir",
        "Oʼtkir, Otkir",
        "O´tkir, Otkir",
        "O′tkir, Otkir",
        "O`tkir, Otkir",
        "O‘tkir, Otkir",
        "Wieder-Muster, wieder  muster",
        "Nguyen Van A, A Nguyen Van"
    })
    void spellingsOfOneNameAreOne(String name, String other) {
        assertThat(Spelling.of(name)).isEqualTo(Spelling.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Айгүл, Айнура", "Ivan, Ivanov", "Alex, Alexa", "Anna Maria, Anna"})
    void otherNamesAreNot(String name, String other) {
        assertThat(Spelling.of(name)).isNotEqualTo(Spelling.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Ўткир, Utkir",
        "Ўткир, O‘tkir",
        "ЎТКИР, O´tkir",
        "Хасан, Khasan",
        "Хасан, Hasan",
        "Хасан, Xasan",
        "Хуршид, Xurshid"
    })
    void anUzbekNameHasTheFormOfTravelDocumentsAndThatOfItsOwnAlphabet(String name, String other) {
        assertThat(Spelling.forms(name)).contains(Spelling.of(other));
    }

    @Test
    void ofADocumentTheNumberCountsAndNotHowItIsWritten() {
        assertThat(Spelling.ofNumber(" an-12 34/567"))
                .isEqualTo("AN1234567")
                .isEqualTo(Spelling.ofNumber("АН 1234567"));
    }

    @Test
    void aNameInAnotherScriptStaysAsItIs() {
        assertThat(Spelling.of("李 明")).isEqualTo(Spelling.of("明 李")).isNotEmpty();
        assertThat(Spelling.of(" -'")).isEmpty();
    }
}
