package homeward.chassis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class HashTreeTest {

    /** The tree of one empty entry, by the definition in RFC 9162, 2.1.1: SHA-256 of the single byte 0. */
    @Test
    void theRootOfOneEntryIsItsLeaf() {
        assertThat(HexFormat.of().formatHex(new HashTree(List.of(new byte[0])).root()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void everyPathOfEverySizeLeadsToTheRootAndNoOtherDoes() {
        for (int size = 1; size <= 40; size++) {
            List<byte[]> entries = entries(size);
            HashTree tree = new HashTree(entries);
            for (int i = 0; i < size; i++) {
                List<byte[]> path = tree.path(i);
                assertThat(HashTree.root(entries.get(i), i, size, path)).isEqualTo(tree.root());
                assertThat(HashTree.root(new byte[] {99}, i, size, path)).isNotEqualTo(tree.root());
                assertThat(HashTree.root(entries.get(i), size, size, path)).isNull();
                if (size > 1) {
                    assertThat(HashTree.root(entries.get(i), (i + 1) % size, size, path))
                            .isNotEqualTo(tree.root());
                    assertThat(HashTree.root(entries.get(i), i, size, path.subList(1, path.size())))
                            .isNotEqualTo(tree.root());
                }
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(new byte[HashTree.LENGTH]);
                assertThat(HashTree.root(entries.get(i), i, size, longer)).isNotEqualTo(tree.root());
            }
        }
    }

    private static List<byte[]> entries(int size) {
        return IntStream.range(0, size).mapToObj(i -> new byte[] {(byte) i}).toList();
    }
}
