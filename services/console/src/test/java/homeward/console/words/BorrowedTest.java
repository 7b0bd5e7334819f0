package homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class BorrowedTest {

    private static final String WORD = Borrowed.mark("Live feed");

    @Test
    void aWordThatALanguageLacksIsTheEnglishOneAndSaysSo() {
        assertThat(Codes.word(Languages.PERSIAN, "reply", "AWAITED")).isEqualTo("در انتظار");
        assertThat(Borrowed.told(Codes.word(Languages.PERSIAN, "flight", "READY")))
                .isEqualTo("<span lang=\"en\" dir=\"ltr\">Ready</span>");
        assertThat(Codes.word(Locale.ENGLISH, "flight", "READY")).isEqualTo("Ready");
    }

    @Test
    void whereNoElementCanStandTheWordStandsAlone() {
        assertThat(Borrowed.told("<a title=\"" + WORD + "\">x</a><title>" + WORD + "</title>"))
                .isEqualTo("<a title=\"Live feed\">x</a><title>Live feed</title>");
        assertThat(Borrowed.told("<svg><title>" + WORD + "</title><text>" + WORD + "</text></svg>" + WORD))
                .isEqualTo("<svg><title>Live feed</title><text>Live feed</text></svg>"
                        + "<span lang=\"en\" dir=\"ltr\">Live feed</span>");
    }

    @Test
    void aChoiceSaysItself() {
        assertThat(Borrowed.told("<option value=\"\">" + WORD + "</option>" + WORD))
                .isEqualTo("<option value=\"\" lang=\"en\" dir=\"ltr\">Live feed</option>"
                        + "<span lang=\"en\" dir=\"ltr\">Live feed</span>");
    }

    @Test
    void oneWithinAnotherIsOne() {
        assertThat(Borrowed.told(Borrowed.mark("Kept in: " + Borrowed.mark("here")) + "."))
                .isEqualTo("<span lang=\"en\" dir=\"ltr\">Kept in: here</span>.");
    }

    /** Whoever types the characters themselves changes nothing but their own text. */
    @Test
    void whatIsOpenEndsBeforeATag() {
        String begun = WORD.substring(0, 1);
        String ended = WORD.substring(WORD.length() - 1);
        assertThat(Borrowed.told("<bdi>" + begun + "name</bdi>" + ended + "<p>after</p>"))
                .isEqualTo("<bdi><span lang=\"en\" dir=\"ltr\">name</span></bdi><p>after</p>");
    }
}
