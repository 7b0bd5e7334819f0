package homeward.proofs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;
import homeward.proofs.Vectors;

/** Proofs made by transparency-dev/merkle, good and bad ones. */
class PublishedVectorsTest {

    @Test
    void proofsOfInclusionAreJudgedAsPublished() {
        judged(
                Vectors.read("merkle/inclusion.json"),
                vector -> Inclusion.holds(
                        hash(vector.path("leafHash")),
                        vector.path("leafIdx").asLong(),
                        vector.path("treeSize").asLong(),
                        hashes(vector),
                        root(vector.path("root"))));
    }

    @Test
    void proofsOfConsistencyAreJudgedAsPublished() {
        judged(
                Vectors.read("merkle/consistency.json"),
                vector -> Consistency.holds(
                        vector.path("size1").asLong(),
                        root(vector.path("root1")),
                        vector.path("size2").asLong(),
                        root(vector.path("root2")),
                        hashes(vector)));
    }

    private static void judged(JsonNode vectors, Predicate<JsonNode> check) {
        assertThat(vectors.size()).isEqualTo(98);
        for (JsonNode vector : vectors) {
            assertThat(accepted(vector, check))
                    .as(vector.path("name").asText())
                    .isNotEqualTo(vector.path("wantErr").asBoolean());
        }
    }

    /** Some bad vectors contain hashes of another length, which cannot even be read. */
    private static boolean accepted(JsonNode vector, Predicate<JsonNode> check) {
        try {
            return check.test(vector);
        } catch (Malformed refused) {
            return false;
        }
    }

    private static List<Hash> hashes(JsonNode vector) {
        List<Hash> path = new ArrayList<>();
        vector.path("proof").forEach(each -> path.add(hash(each)));
        return path;
    }

    /** Where the root does not matter, a vector gives a few words instead; their hash stands for them. */
    private static Hash root(JsonNode base64) {
        byte[] given = Base64.getDecoder().decode(base64.asText());
        return given.length == Hash.LENGTH ? Hash.of(given) : Hash.ofLeaf(given);
    }

    private static Hash hash(JsonNode base64) {
        return Hash.parse(base64.asText());
    }
}
