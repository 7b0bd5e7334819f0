package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import homeward.console.mrz.Mrz;
import homeward.console.mrz.MrzReading;
import homeward.console.mrz.MrzReading.Read;

class FromZoneTest {

    private static final String ZONE = """
            P<KAZPRIMER<<AIGUL<<<<<<<<<<<<<<<<<<<<<<<<<<
            N000000517KAZ8807216F2811110<<<<<<<<<<<<<<<8
            """;

    @Test
    void aZoneFillsWhatIsEmptyAndMarksIt() {
        Answers filled = FromZone.fill(Answers.none(), 1, read(ZONE));

        assertThat(filled.get("p1.surname")).isEqualTo("PRIMER");
        assertThat(filled.get("p1.givenNames")).isEqualTo("AIGUL");
        assertThat(filled.get("p1.year") + "-" + filled.get("p1.month") + "-" + filled.get("p1.day"))
                .isEqualTo("1988-7-21");
        assertThat(filled.get("p1.sex")).isEqualTo("F");
        assertThat(filled.get("p1.nationalities")).isEqualTo("KAZ");
        assertThat(filled.documents(1)).isEqualTo(1);
        assertThat(filled.get("p1.d1.kind")).isEqualTo("PASSPORT");
        assertThat(filled.get("p1.d1.number")).isEqualTo("N00000051");
        assertThat(filled.get("p1.d1.expiresOn")).isEqualTo("2028-11-11");
        assertThat(filled.read(1)).contains("p1.surname", "p1.day", "p1.d1.number");
    }

    @Test
    void whatWasTypedStays() {
        Answers typed = Answers.none().with("p1.surname", "Primerova").with("p1.year", "1990");

        Answers filled = FromZone.fill(typed, 1, read(ZONE));

        assertThat(filled.get("p1.surname")).isEqualTo("Primerova");
        assertThat(filled.get("p1.year")).isEqualTo("1990");
        assertThat(filled.get("p1.day"))
                .as("the parts of a date belong together")
                .isEmpty();
        assertThat(filled.read(1)).doesNotContain("p1.surname");
    }

    @Test
    void whatAWrongDigitCastsDoubtOnIsNotTaken() {
        Answers filled = FromZone.fill(Answers.none(), 1, read(ZONE.replace("8807216F", "8807218F")));

        assertThat(filled.get("p1.year")).isEmpty();
        assertThat(filled.get("p1.surname")).isEqualTo("PRIMER");
    }

    @Test
    void aSecondDocumentIsAFurtherOneAndAnUnknownDayTakesThePlaceOfAKnownOne() {
        Answers once = FromZone.fill(Answers.none(), 1, read(ZONE));

        Answers twice = FromZone.fill(once, 1, read("""
                I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
                D231458907UTO74<<<<1<1204159<<<<<<<4
                """));

        assertThat(twice.documents(1)).isEqualTo(2);
        assertThat(twice.get("p1.d1.number")).isEqualTo("N00000051");
        assertThat(twice.get("p1.d2.number")).isEqualTo("D23145890");
        assertThat(twice.get("p1.d2.kind")).isEqualTo("IDENTITY_CARD");
        assertThat(twice.get("p1.year") + "-" + twice.get("p1.month") + "-" + twice.get("p1.day"))
                .isEqualTo("1974--");
        assertThat(twice.read(1)).contains("p1.year").doesNotContain("p1.day");
    }

    @Test
    void aDocumentOfAnotherKindThatWasTypedStays() {
        Answers typed = Answers.none().addDocument(1).with("p1.d1.kind", "DRIVING_LICENCE");

        Answers filled = FromZone.fill(typed, 1, read(ZONE));

        assertThat(filled.has("p1.d1.number")).isFalse();
        assertThat(filled.get("p1.d2.kind")).isEqualTo("PASSPORT");
    }

    @Test
    void theSameZoneAgainAddsNoDocument() {
        Answers once = FromZone.fill(Answers.none(), 1, read(ZONE));

        assertThat(FromZone.fill(once, 1, read(ZONE))).isEqualTo(once);
    }

    private static Mrz read(String zone) {
        return MrzReading.of(zone, LocalDate.of(2026, 5, 4)) instanceof Read(Mrz mrz) ? mrz : failed();
    }

    private static Mrz failed() {
        throw new AssertionError("not read");
    }
}
