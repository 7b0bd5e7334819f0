package homeward.local.bench;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import homeward.proofs.Hash;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.tree.CachedTiles;
import homeward.proofs.tree.Inclusion;
import homeward.proofs.tree.MemoryTiles;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

/** Measures the tree without a store: growth, proofs of random commits, and signed checkpoints. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Measure proofs and checkpoints of a tree of many commits, in memory.")
public final class ProofBench implements Callable<Integer> {

    private static final int STEP = 2_000;
    private static final int PROOFS = 20_000;
    private static final int CHECKPOINTS = 500;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--commits", description = "Commits in the tree (${DEFAULT-VALUE}).")
    int commits = 1_000_000;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        MemoryTiles tiles = new MemoryTiles();
        long begun = System.nanoTime();
        grow(tiles);
        out.printf(Locale.ROOT, "%,d commits in the tree after %.1f s%n", commits, (System.nanoTime() - begun) / 1e9);
        TreeReader reader = new TreeReader(new CachedTiles(tiles, 64));
        Hash root = reader.root(commits);
        Random random = new Random(1);
        Histogram proofs = new Histogram(3);
        Histogram checks = new Histogram(3);
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextInt(commits);
            long start = System.nanoTime();
            List<Hash> path = reader.inclusion(index, commits);
            long made = System.nanoTime();
            if (!Inclusion.holds(leaf(index), index, commits, path, root)) {
                throw new IllegalStateException("a proof does not hold");
            }
            proofs.recordValue(made - start);
            checks.recordValue(System.nanoTime() - made);
        }
        say(out, "a proof", proofs);
        say(out, "its check", checks);
        checkpoints(out, reader);
        return 0;
    }

    private void grow(MemoryTiles tiles) {
        TreeGrowth growth = TreeGrowth.at(0, tiles);
        for (int from = 0; from < commits; from += STEP) {
            List<Hash> leaves = new ArrayList<>(STEP);
            for (int i = from; i < Math.min(commits, from + STEP); i++) {
                leaves.add(leaf(i));
            }
            growth.append(leaves);
        }
    }

    /** The root, the text, and both signatures of the log. */
    private void checkpoints(PrintWriter out, TreeReader reader) {
        List<SigningKey> keys = List.of(
                SigningKey.generate("bench", SignatureType.ED25519),
                SigningKey.generate("bench", SignatureType.COSIGNATURE_ML_DSA_44));
        Histogram took = new Histogram(3);
        for (int i = 0; i < CHECKPOINTS; i++) {
            long start = System.nanoTime();
            long size = (long) commits - i;
            String text = new Checkpoint("bench", size, reader.root(size)).text();
            SignedNote note = new SignedNote(
                    text,
                    keys.stream().map(key -> key.sign(text, Instant.EPOCH)).toList());
            took.recordValue(System.nanoTime() - start);
            if (note.signatures().size() != 2) {
                throw new IllegalStateException("a checkpoint is not signed");
            }
        }
        say(out, "a checkpoint", took);
    }

    private static Hash leaf(long index) {
        return Hash.ofLeaf(ByteBuffer.allocate(Hash.LENGTH).putLong(index).array());
    }

    private static void say(PrintWriter out, String what, Histogram took) {
        out.printf(
                Locale.ROOT,
                "%-13s p50 %.3f ms, p99 %.3f ms%n",
                what,
                took.getValueAtPercentile(50) / 1e6,
                took.getValueAtPercentile(99) / 1e6);
        out.flush();
    }
}
