package homeward.console.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.mrz.MrzReading.Read;
import homeward.console.mrz.MrzReading.Unread;
import homeward.console.mrz.MrzReading.Why;

/** On the specimens of Doc 9303. */
class MrzReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final String TD3 = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;
    private static final String TD2 = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """;
    private static final String TD1 = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;

    @Test
    void aPassportIsRead() {
        Mrz mrz = read(TD3);

        assertThat(mrz.format()).isEqualTo(Format.TD3);
        assertThat(mrz.isPassport()).isTrue();
        assertThat(mrz.issuer()).isEqualTo("UTO");
        assertThat(mrz.number()).isEqualTo("L898902C3");
        assertThat(mrz.nationality()).isEqualTo("UTO");
        assertThat(mrz.birth()).isEqualTo(new PartialDate("1974", "8", "12"));
        assertThat(mrz.sex()).isEqualTo("F");
        assertThat(mrz.expiry()).isEqualTo(new PartialDate("2012", "4", "15"));
        assertThat(mrz.surname()).isEqualTo("ERIKSSON");
        assertThat(mrz.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(mrz.cut()).isFalse();
        assertThat(mrz.checks()).hasSize(5);
        assertThat(mrz.wrong()).isEmpty();
    }

    @Test
    void aSmallerDocumentIsRead() {
        Mrz mrz = read(TD2);

        assertThat(mrz.format()).isEqualTo(Format.TD2);
        assertThat(mrz.isPassport()).isFalse();
        assertThat(mrz.number()).isEqualTo("D23145890");
        assertThat(mrz.givenNames()).isEqualTo("ANNA MARIA");
        assertThat(mrz.right()).isEqualTo(4);
    }

    @Test
    void aCardIsRead() {
        Mrz mrz = read(TD1);

        assertThat(mrz.format()).isEqualTo(Format.TD1);
        assertThat(mrz.number()).isEqualTo("D23145890");
        assertThat(mrz.nationality()).isEqualTo("UTO");
        assertThat(mrz.birth()).isEqualTo(new PartialDate("1974", "8", "12"));
        assertThat(mrz.surname()).isEqualTo("ERIKSSON");
        assertThat(mrz.right()).isEqualTo(4);
    }

    @Test
    void aNumberThatGoesOnInTheOptionalDataIsReadAsAWhole() {
        Mrz mrz = read("""
                I<UTOD23145890<7349<<<<<<<<<<<
                7408122F1204159UTO<<<<<<<<<<<6
                ERIKSSON<<ANNA<MARIA<<<<<<<<<<
                """);

        assertThat(mrz.number()).isEqualTo("D23145890734");
        assertThat(mrz.wrong()).isEmpty();
    }

    @Test
    void anEmptyOptionalFieldNeedsNoDigit() {
        Mrz mrz = read("""
                P<KAZPRIMER<<AIGUL<<<<<<<<<<<<<<<<<<<<<<<<<<
                N000000517KAZ8807216F2811110<<<<<<<<<<<<<<<8
                """);

        assertThat(mrz.wrong()).isEmpty();
        assertThat(mrz.birth().year()).isEqualTo("1988");
        assertThat(mrz.expiry().year()).isEqualTo("2028");
    }

    @Test
    void spacesLowerCaseAndMissingLineBreaksDoNotMatter() {
        assertThat(read(TD3.toLowerCase(Locale.ROOT).replace("\n", ""))).isEqualTo(read(TD3));
        assertThat(read(TD1.replace("\n", " \r\n "))).isEqualTo(read(TD1));
    }

    @Test
    void unknownPartsOfADateStayUnknown() {
        Mrz mrz = read("""
                I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
                D231458907UTO74<<<<1<1204159<<<<<<<4
                """);

        assertThat(mrz.birth()).isEqualTo(new PartialDate("1974", "", ""));
        assertThat(mrz.sex()).isEqualTo("X");
        assertThat(mrz.wrong()).isEmpty();
    }

    @Test
    void aWrongDigitIsNamedWithItsPlace() {
        Mrz mrz = read(TD3.replace("7408122F", "7408123F"));

        assertThat(mrz.wrong())
                .extracting(Check::of, Check::line, Check::place, Check::stated, Check::computed)
                .containsExactly(tuple(Check.Of.BIRTH, 2, 20, '3', '2'), tuple(Check.Of.ALL, 2, 44, '0', '3'));
    }

    @ParameterizedTest
    @CsvSource({
        "740812, 1974-8-12",
        "260504, 2026-5-4",
        "260505, 1926-5-5",
        "2605<<, 2026-5-",
        "2606<<, 1926-6-",
        "26<<<<, 2026--",
        "000229, 2000-2-29",
        "010229, 2001-2-",
        "741312, 1974--",
        "<<<<<<, --"
    })
    void aBirthIsInTheLastCenturyThatIsPossible(String digits, String expected) {
        PartialDate birth = PartialDate.birth(digits, TODAY);

        assertThat(birth.year() + "-" + birth.month() + "-" + birth.day()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"760101, 2076", "770101, 1977", "120415, 2012"})
    void anExpiryIsLessThanHalfACenturyAhead(String digits, String year) {
        assertThat(PartialDate.expiry(digits, TODAY).year()).isEqualTo(year);
    }

    @Test
    void whatCannotBeReadSaysWhere() {
        assertThat(MrzReading.of("", TODAY)).isEqualTo(new Unread(Why.LAYOUT, 0, 0));
        assertThat(MrzReading.of("nothing of the kind", TODAY)).isEqualTo(new Unread(Why.LAYOUT, 0, 0));
        assertThat(MrzReading.of(TD3.replace("<10", "<1"), TODAY)).isEqualTo(new Unread(Why.LAYOUT, 2, 0));
        assertThat(MrzReading.of(TD3.replace("<<10", "<?10"), TODAY)).isEqualTo(new Unread(Why.CHARACTER, 2, 42));
        assertThat(MrzReading.of(TD3.replace("7408122F", "74O8122F"), TODAY))
                .isEqualTo(new Unread(Why.NO_DIGIT, 2, 16));
        assertThat(MrzReading.of(TD3.replace("P<UTO", "V<UTO"), TODAY)).isEqualTo(new Unread(Why.VISA, 1, 1));
    }

    @Test
    void aNameThatFillsItsFieldMayBeCutOff() {
        assertThat(read(TD1.replace("ANNA<MARIA<<<<<<<<<<", "ANNA<MARIA<ELISABETH"))
                        .cut())
                .isTrue();
    }

    private static Mrz read(String text) {
        return MrzReading.of(text, TODAY) instanceof Read(Mrz mrz) ? mrz : failed();
    }

    private static Mrz failed() {
        throw new AssertionError("not read");
    }
}
