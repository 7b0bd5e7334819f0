package homeward.proofs.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

class SignedNoteTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("homeward.example/request", 42, Hash.ofLeaf(new byte[0]));

    @ParameterizedTest
    @EnumSource
    void aSignatureIsOfItsTextItsKeyItsNameAndItsTime(SignatureType type) {
        SigningKey key = SigningKey.generate("example.org/nld", type);
        NoteSignature signature = key.sign(CHECKPOINT.text(), NOON);
        SignedNote note = SignedNote.parse(new SignedNote(CHECKPOINT.text(), List.of(signature)).toString());

        assertThat(note.verifiedBy(List.of(key.verifier()))).containsExactly(key.verifier());
        assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(key.verifier());
        assertThat(SigningKey.parse(key.secretText()).verifier()).isEqualTo(key.verifier());
        assertThat(key.toString()).doesNotContain(key.secretText());

        String later = new Checkpoint(CHECKPOINT.origin(), 43, CHECKPOINT.root()).text();
        assertThat(key.verifier().verifies(later, signature)).isFalse();
        SigningKey other = SigningKey.generate("example.org/nld", type);
        assertThat(note.verifiedBy(List.of(other.verifier()))).isEmpty();
        byte[] changed = signature.bytes().clone();
        changed[changed.length / 2] ^= 1;
        NoteSignature forged = new NoteSignature(signature.name(), signature.key(), changed);
        assertThatThrownBy(() -> new SignedNote(note.text(), List.of(forged)).verifiedBy(List.of(key.verifier())))
                .isInstanceOf(ForgedSignature.class)
                .hasMessageContaining("example.org/nld");
        if (type.timed()) {
            assertThat(signature.time()).isEqualTo(NOON);
            byte[] earlier = signature.bytes().clone();
            earlier[Long.BYTES - 1] ^= 1;
            assertThat(key.verifier()
                            .verifies(note.text(), new NoteSignature(signature.name(), signature.key(), earlier)))
                    .isFalse();
        }
    }

    @Test
    void theNameOfAKeyIsPartOfItsId() {
        SigningKey key = SigningKey.generate("a", SignatureType.ED25519);
        String renamed = key.verifier().toString().replaceFirst("a", "b");

        assertThatThrownBy(() -> VerifierKey.parse(renamed)).isInstanceOf(Malformed.class);
    }

    @Test
    void cosignaturesAreOfCheckpointsAlone() {
        SigningKey key = SigningKey.generate("w", SignatureType.COSIGNATURE_ED25519);

        assertThatThrownBy(() -> key.sign("Anything else\n", NOON)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> key.sign(CHECKPOINT.text() + "one line more\n", NOON))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aSignatureOfAnUnknownKeyIsIgnored() {
        SigningKey known = SigningKey.generate("known", SignatureType.ED25519);
        SigningKey stranger = SigningKey.generate("stranger", SignatureType.ED25519);
        String text = CHECKPOINT.text();

        SignedNote note =
                new SignedNote(text, List.of(stranger.sign(text, NOON))).with(List.of(known.sign(text, NOON)));

        assertThat(note.verifiedBy(List.of(known.verifier()))).containsExactly(known.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAA=",
                "te\u0007xt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n",
            })
    void whatIsNoSignedNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n1\n",
                "log\n01\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "log\n-1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "log\n99999999999999999999\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "log\n9999999999999999999\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0\n",
                "log\n1\nbjQL\n",
                "\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
                "log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\nmore\n",
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aRequestToAWitnessIsReadAsItWasWritten() {
        AddCheckpoint request = new AddCheckpoint(7, List.of(Hash.OF_NOTHING), "a\n1\nb\n\n— c d\n");

        assertThat(AddCheckpoint.parse(request.text())).isEqualTo(request);
        assertThat(request.text()).startsWith("old 7\n").contains("\n\na\n1\nb\n\n— c d\n");
        assertThatThrownBy(() -> AddCheckpoint.parse("old 07\n\na\n")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> AddCheckpoint.parse("new 7\n\na\n")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> AddCheckpoint.parse("old 7\nx\n\na\n")).isInstanceOf(Malformed.class);
    }
}
