package homeward.console.proofs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * Commits of a case in one journal, each with its proof; what the console shows of it.
 *
 * @param size commits in the journal at the checkpoint
 * @param checkpoint signed note
 * @param firstCheckpoint the first that was ever signed
 * @param consistency hashes that show the first one's tree to be the beginning of this one's
 * @param commits of this page
 * @param statement which commits are all of the case; with the last page alone
 * @param complete whether this is the last page
 */
public record ProofPage(
        String service,
        long size,
        String checkpoint,
        String firstCheckpoint,
        @Nullable List<String> consistency,
        @Nullable List<Commit> commits,
        @Nullable String statement,
        boolean complete) {

    /** @param position in the journal, from 1 */
    public record Commit(long position, @Nullable List<String> path) {}

    int shown() {
        return Lists.of(commits).size();
    }

    int hashes() {
        return Lists.of(consistency).size();
    }
}
