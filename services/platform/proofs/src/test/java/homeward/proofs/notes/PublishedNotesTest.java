package homeward.proofs.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import homeward.proofs.Hash;
import homeward.proofs.Vectors;

/** Keys, notes and proofs published by others. */
class PublishedNotesTest {

    @Test
    void aPublishedNoteIsVerifiedAndMadeAgainByteForByte() {
        JsonNode published = Vectors.read("signed-note.json").path("ed25519");
        VerifierKey verifier = VerifierKey.parse(published.path("verifier").asText());
        SigningKey signer = SigningKey.parse(published.path("signer").asText());
        String text = published.path("text").asText();

        SignedNote note = SignedNote.parse(published.path("note").asText());

        assertThat(note.verifiedBy(List.of(verifier))).containsExactly(verifier);
        assertThat(signer.verifier()).isEqualTo(verifier);
        assertThat(signer.secretText()).isEqualTo(published.path("signer").asText());
        assertThat(new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH))))
                .hasToString(published.path("note").asText());
    }

    @Test
    void theKeysOfPublishedWitnessesArePairs() {
        JsonNode pairs = Vectors.read("signed-note.json").path("witnessKeys");

        assertThat(pairs).hasSize(2).allSatisfy(pair -> {
            VerifierKey verifier = VerifierKey.parse(pair.path("verifier").asText());
            assertThat(SigningKey.parse(pair.path("signer").asText()).verifier())
                    .isEqualTo(verifier);
            assertThat(verifier).hasToString(pair.path("verifier").asText());
        });
    }

    @Test
    void publishedProofsAreReadAndWrittenByteForByte() {
        JsonNode proofs = Vectors.read("signed-note.json").path("tlogProof");

        assertThat(proofs).hasSize(2).allSatisfy(published -> {
            String text = published
                    .path("text")
                    .asText()
                    .replace("<base64 of hash 1>", base64("hash1"))
                    .replace("<base64 of hash 2>", base64("hash2"));
            TlogProof proof = TlogProof.parse(text);
            assertThat(proof.index()).isEqualTo(published.path("index").asLong());
            assertThat(proof.path()).hasSize(published.path("hashes").size());
            assertThat(proof.checkpoint())
                    .isEqualTo(published.path("checkpoint").asText());
            assertThat(proof.extra()).isNull();
            assertThat(proof.text()).isEqualTo(text);
        });
    }

    private static String base64(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            assertThat(hash).hasSize(Hash.LENGTH);
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
