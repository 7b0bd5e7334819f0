package homeward.console.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivingFormTest {

    private static final String TYPE = "multipart/form-data; boundary=x7";
    private static final String FORM = """
            --x7
            Content-Disposition: form-data; name="person"

            p-1
            --x7
            Content-Disposition: form-data; name="text"

            Текст
            и ещё
            --x7
            Content-Disposition: form-data; name="files"; filename="a.pdf"
            Content-Type: application/pdf

            one
            --x
            two
            --x7
            Content-Disposition: form-data; name="files"; filename=""
            Content-Type: application/octet-stream


            --x7
            Content-Disposition: form-data; name="to"

            send
            --x7--
            """.replace("\n", "\r\n");

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 100_000})
    void aFileIsGivenOnAsItArrivesWhateverThePiecesAre(int length) {
        ArrivingForm form = form();
        Buffer whole = Buffer.buffer(FORM);
        for (int at = 0; at < whole.length(); at += length) {
            form.offer(whole.slice(at, Math.min(whole.length(), at + length)));
        }
        form.end();

        assertThat(seen).containsExactly("a.pdf of p-1: one\r\n--x\r\ntwo", " of p-1: ");
        assertThat(form.fields())
                .isEqualTo(List.of(
                        Map.entry("person", "p-1"), Map.entry("text", "Текст\r\nи ещё"), Map.entry("to", "send")));
        form.close();
    }

    @Test
    void aPieceOfAFileIsGivenOnBeforeTheNextArrives() {
        List<Integer> pieces = new ArrayList<>();
        ArrivingForm form = new ArrivingForm(TYPE, _ -> new ArrivingForm.Taker() {
            @Override
            public void piece(Buffer piece) {
                pieces.add(piece.length());
            }

            @Override
            public void end() {
                pieces.add(-1);
            }
        });
        form.offer(Buffer.buffer(
                "--x7\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\n" + "y".repeat(10_000)));
        assertThat(pieces.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(9_000);

        form.offer(Buffer.buffer("y".repeat(10_000) + "\r\n--x7--\r\n"));
        form.end();
        assertThat(pieces).last().isEqualTo(-1);
        assertThat(pieces.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20_000 - 1);
        form.close();
    }

    @Test
    void whatIsTooMuchOfAFormIsRefused() {
        String field = "--x7\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + "z".repeat(60_000) + "\r\n";

        assertThatThrownBy(() -> form().offer(Buffer.buffer(field.replace("z", "zz"))))
                .isInstanceOf(DecoderException.class);
        assertThatThrownBy(() -> form().offer(Buffer.buffer(field.repeat(6)))).isInstanceOf(DecoderException.class);
        assertThatThrownBy(() -> new ArrivingForm("multipart/form-data", _ -> ArrivingForm.NOBODY))
                .isInstanceOf(DecoderException.class);
    }

    /** Notes each file with the person who was known when it began. */
    private ArrivingForm form() {
        ArrivingForm[] form = new ArrivingForm[1];
        form[0] = new ArrivingForm(TYPE, name -> {
            StringBuilder content = new StringBuilder(name + " of " + form[0].field("person") + ": ");
            return new ArrivingForm.Taker() {
                @Override
                public void piece(Buffer piece) {
                    content.append(piece.toString(StandardCharsets.UTF_8));
                }

                @Override
                public void end() {
                    seen.add(content.toString());
                }
            };
        });
        return form[0];
    }
}
