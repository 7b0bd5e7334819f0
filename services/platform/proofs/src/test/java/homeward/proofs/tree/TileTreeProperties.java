package homeward.proofs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import homeward.proofs.Hash;

/** The tree in tiles is the one of RFC 6962, however it grew, and its proofs hold for what they are about alone. */
class TileTreeProperties {

    private static final int MOST = 140_000;

    @Property(tries = 60)
    void itsRootIsThatOfTheDefinitionAtEverySize(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 700) Integer> batches) {
        Grown tree = Grown.in(batches);

        for (long size : List.of(1L, tree.size() / 2 + 1, tree.size())) {
            assertThat(tree.reader().root(size)).isEqualTo(byDefinition(0, size));
            assertThat(tree.reader().root(size)).isEqualTo(small(size).root());
        }
        assertThat(tree.reader().root(0)).isEqualTo(Hash.OF_NOTHING);
    }

    @Property(tries = 200)
    void aLeafIsProvedInTheTreeAndNothingElseIs(
            @ForAll @IntRange(min = 1, max = 1_500) int size, @ForAll @IntRange(max = 1_499) int any) {
        Grown tree = Grown.in(List.of(size));
        long index = any % size;
        List<Hash> path = tree.reader().inclusion(index, size);
        Hash root = tree.reader().root(size);

        assertThat(path).isEqualTo(small(size).path((int) index));
        assertThat(Inclusion.holds(leaf(index), index, size, path, root)).isTrue();
        assertThat(Inclusion.holds(leaf(index + 1), index, size, path, root)).isFalse();
        assertThat(Inclusion.holds(leaf(index), index + 1, size, path, root)).isFalse();
        assertThat(Inclusion.holds(leaf(index), size, size, path, root)).isFalse();
        assertThat(Inclusion.holds(leaf(index), -1, size, path, root)).isFalse();
        assertThat(Inclusion.holds(leaf(index), index, size, path, leaf(index + 1)))
                .isFalse();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(root);
        assertThat(Inclusion.holds(leaf(index), index, size, longer, root)).isFalse();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> wrong = new ArrayList<>(path);
            wrong.set(i, root);
            assertThat(Inclusion.holds(leaf(index), index, size, wrong, root)).isFalse();
        }
    }

    @Property(tries = 200)
    void aTreeIsTheBeginningOfALargerOneAndOfNoOther(
            @ForAll @IntRange(min = 1, max = 1_500) int any, @ForAll @IntRange(min = 1, max = 1_500) int other) {
        long from = Math.min(any, other);
        long to = Math.max(any, other);
        Grown tree = Grown.in(List.of((int) to));
        List<Hash> path = tree.reader().consistency(from, to);
        Hash first = tree.reader().root(from);
        Hash second = tree.reader().root(to);

        assertThat(Consistency.holds(from, first, to, second, path)).isTrue();
        assertThat(Consistency.holds(from, leaf(7), to, second, path)).isFalse();
        assertThat(Consistency.holds(from, first, to, leaf(7), path)).isFalse();
        assertThat(Consistency.holds(0, Hash.OF_NOTHING, to, second, path)).isFalse();
        if (from < to) {
            assertThat(Consistency.holds(from, first, to, second, List.of())).isFalse();
            assertThat(Consistency.holds(to, second, from, first, path)).isFalse();
        }
        for (int i = 0; i < path.size(); i++) {
            List<Hash> wrong = new ArrayList<>(path);
            wrong.set(i, leaf(i));
            assertThat(Consistency.holds(from, first, to, second, wrong)).isFalse();
        }
    }

    @Property(tries = 5)
    void threeLevelsOfTilesAreOneTree(@ForAll @IntRange(min = 65_536, max = MOST) int size) {
        Grown tree = Grown.in(List.of(65_000, size - 65_000));
        Hash root = byDefinition(0, size);

        assertThat(tree.reader().root(size)).isEqualTo(root);
        for (long index : new long[] {0, 255, 256, 65_535, size / 2, size - 1}) {
            assertThat(Inclusion.holds(leaf(index), index, size, tree.reader().inclusion(index, size), root))
                    .isTrue();
        }
        for (long from : new long[] {1, 256, 65_000, 65_536, size - 1}) {
            assertThat(Consistency.holds(
                            from,
                            tree.reader().root(from),
                            size,
                            root,
                            tree.reader().consistency(from, size)))
                    .isTrue();
        }
    }

    private record Grown(TreeReader reader, long size) {

        /** Opened anew before each batch, as after a restart. */
        static Grown in(List<Integer> batches) {
            MemoryTiles tiles = new MemoryTiles();
            long size = 0;
            for (int batch : batches) {
                TreeGrowth growth = TreeGrowth.at(size, tiles);
                growth.append(LongStream.range(size, size + batch)
                        .mapToObj(TileTreeProperties::leaf)
                        .toList());
                size += batch;
            }
            return new Grown(new TreeReader(new CachedTiles(tiles, 4)), size);
        }
    }

    /** RFC 6962, section 2.1, word for word. */
    private static Hash byDefinition(long begin, long end) {
        long count = end - begin;
        if (count == 1) {
            return leaf(begin);
        }
        long k = 1;
        while (2 * k < count) {
            k *= 2;
        }
        return Hash.ofNode(byDefinition(begin, begin + k), byDefinition(begin + k, end));
    }

    private static SmallTree small(long size) {
        return SmallTree.of(
                LongStream.range(0, size).mapToObj(TileTreeProperties::content).toList());
    }

    private static Hash leaf(long index) {
        return Hash.ofLeaf(content(index));
    }

    private static byte[] content(long index) {
        return ByteBuffer.allocate(Hash.LENGTH).putLong(index).array();
    }
}
