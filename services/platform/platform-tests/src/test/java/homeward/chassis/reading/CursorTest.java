package homeward.chassis.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.deciding.Refusal;

class CursorTest {

    private static final Query.Sort NEWEST = new Query.Sort("opened", true);
    private static final Query.Sort OLDEST = new Query.Sort("opened", false);

    @Test
    void aCursorIsReadBackAsItWasGiven() {
        for (Cursor cursor : new Cursor[] {
            new Cursor(NEWEST, "2026-03-02T08:00:00.000Z", "case-1"),
            new Cursor(NEWEST, null, "case-1"),
            new Cursor(NEWEST, "", "case-1"),
            new Cursor(NEWEST, "one\ntwo", "case-1")
        }) {
            assertThat(Cursor.parse(cursor.text(), NEWEST)).isEqualTo(cursor);
        }
    }

    @Test
    void aCursorOfAnotherSortIsRefused() {
        String text = new Cursor(NEWEST, "2026", "case-1").text();

        assertThatThrownBy(() -> Cursor.parse(text, OLDEST)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-opened", "-opened\n", "-opened\n\n", "-opened\ncase-1\nunmarked", "opened\ncase-1\n"})
    void whatIsNoCursorIsRefused(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(UTF_8));

        assertThatThrownBy(() -> Cursor.parse(text, NEWEST)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.field()).isEqualTo("cursor");
        });
        assertThatThrownBy(() -> Cursor.parse("not base64 !", NEWEST)).isInstanceOf(Refusal.class);
    }
}
