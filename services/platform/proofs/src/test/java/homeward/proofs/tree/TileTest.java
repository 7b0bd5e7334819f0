package homeward.proofs.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import homeward.proofs.Hash;

class TileTest {

    @Test
    void pathsAreThoseOfTheTiledLog() {
        assertThat(new Tile(0, 1_234_067).path(256)).isEqualTo("0/x001/x234/067");
        assertThat(new Tile(1, 0).path(17)).isEqualTo("1/000.p/17");
        assertThat(new Tile(2, 999).path(256)).isEqualTo("2/999");
        assertThat(new Tile(2, 1000).path(256)).isEqualTo("2/x001/000");
    }

    @Test
    void widthsAreThoseOfATreeOfSeventyThousandLeaves() {
        assertThat(new Tile(0, 272).width(70_000)).isEqualTo(256);
        assertThat(new Tile(0, 273).width(70_000)).isEqualTo(112);
        assertThat(new Tile(0, 274).width(70_000)).isZero();
        assertThat(new Tile(1, 0).width(70_000)).isEqualTo(256);
        assertThat(new Tile(1, 1).width(70_000)).isEqualTo(17);
        assertThat(new Tile(2, 0).width(70_000)).isEqualTo(1);
        assertThat(new Tile(8, 0).width(70_000)).isZero();
    }

    @Test
    void aTreeOfOneEmptyLeafHasTheKnownRoot() {
        assertThat(HexFormat.of().formatHex(Hash.ofLeaf(new byte[0]).bytes()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void aMissingOrShortTileIsDamage() {
        MemoryTiles tiles = new MemoryTiles();
        TreeGrowth.at(0, tiles).append(List.of(Hash.ofLeaf(new byte[1]), Hash.ofLeaf(new byte[2])));
        assertThat(new TreeReader(tiles).root(2)).isNotNull();

        tiles.write(Map.of(new Tile(0, 0), new byte[Hash.LENGTH]));

        assertThatThrownBy(() -> new TreeReader(tiles).root(2))
                .isInstanceOf(DamagedTree.class)
                .hasMessageContaining("0/000.p/2");
        assertThatThrownBy(() -> TreeGrowth.at(300, tiles)).isInstanceOf(DamagedTree.class);
    }

    @Test
    void aFullTileIsReadOnceAndAGrowingOneEachTime() {
        MemoryTiles stored = new MemoryTiles();
        TreeGrowth growth = TreeGrowth.at(0, stored);
        growth.append(leaves(255));
        CachedTiles cached = new CachedTiles(stored, 1);
        assertThat(cached.read(new Tile(0, 0))).hasSize(255 * Hash.LENGTH);

        growth.append(leaves(2));

        assertThat(cached.read(new Tile(0, 0))).hasSize(256 * Hash.LENGTH).isSameAs(cached.read(new Tile(0, 0)));
        assertThat(new TreeReader(cached).root(257)).isEqualTo(new TreeReader(stored).root(257));
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) i}))
                .toList();
    }
}
