package homeward.bundles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import homeward.proofs.Hash;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.VerifierKey;

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

    /** Names of the witnesses whose cosignatures the checkpoint bears. */
    public Set<String> witnesses() {
        return cosigners(checkpoint, keys);
    }

    /**
     * Names of the witnesses whose cosignatures a checkpoint bears; the signatures are not verified here.
     *
     * @param keys as the service knows them
     */
    static Set<String> cosigners(String checkpoint, List<String> keys) {
        List<VerifierKey> known = keys.stream().map(VerifierKey::parse).toList();
        SignedNote note = SignedNote.parse(checkpoint);
        return Cosigners.of(known, Cosigners.logs(known)).stream()
                .filter(key -> note.signatures().stream().anyMatch(key::isNamedBy))
                .map(VerifierKey::name)
                .collect(Collectors.toSet());
    }

    /**
     * @param position from 1
     * @param content bytes of which the chain hash is made
     * @param path from the leaf to the root
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Proved(long position, byte[] content, List<Hash> path) {}
}
