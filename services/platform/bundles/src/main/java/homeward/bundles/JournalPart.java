package homeward.bundles;

import java.util.List;

import homeward.proofs.Hash;

/**
 * What one service's journal holds of a case.
 *
 * @param service its name
 * @param checkpoint signed note
 * @param firstCheckpoint signed note
 * @param consistency from the first checkpoint to the other
 * @param keys verifier keys, as the service knows them
 * @param commits in the order of the journal
 * @param statement signed note: that these are all
 */
public record JournalPart(
        String service,
        String checkpoint,
        String firstCheckpoint,
        List<Hash> consistency,
        List<String> keys,
        List<Proved> commits,
        String statement) {

    /**
     * @param position from 1
     * @param content bytes of which the chain hash is made
     * @param path from the leaf to the root
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Proved(long position, byte[] content, List<Hash> path) {}
}
