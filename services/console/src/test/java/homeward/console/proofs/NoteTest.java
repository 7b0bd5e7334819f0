package homeward.console.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import homeward.console.proofs.Note.Signature;

class NoteTest {

    @Test
    void aCheckpointSaysWhoSignedAndWhoCosignedItAndWhen() {
        Note note = Note.parse(Notes.cosigned()).orElseThrow();

        assertThat(note.origin()).isEqualTo("homeward/request");
        assertThat(note.size()).isEqualTo(184_233);
        assertThat(note.root()).isEqualTo("fyrJ4A==");
        assertThat(note.own())
                .containsExactly(
                        new Signature("homeward/request", "ED25519", null),
                        new Signature("homeward/request", "ML_DSA_44", Notes.SEEN));
        assertThat(note.cosignatures())
                .containsExactly(
                        new Signature("witness/RUS", "ED25519", Notes.SEEN),
                        new Signature("witness/RUS", "ML_DSA_44", Notes.SEEN));
    }

    @Test
    void whatIsNoCheckpointIsNone() {
        assertThat(Note.parse("")).isEmpty();
        assertThat(Note.parse("homeward/request\nmany\nroot\n\n")).isEmpty();
        assertThat(Note.parse("homeward/request\n1\n\n— x y\n")).isEmpty();
        assertThat(Note.parse("homeward/request\n1\nroot\n\n— x *\n")).isEmpty();
    }
}
