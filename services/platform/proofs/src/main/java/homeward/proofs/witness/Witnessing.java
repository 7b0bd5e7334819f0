package homeward.proofs.witness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Malformed;
import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.ForgedSignature;
import homeward.proofs.notes.NoteSignature;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.Consistency;

/** Decides on one request after the other. */
public final class Witnessing {

    private final List<SigningKey> own;
    private final Function<String, List<VerifierKey>> logs;

    /**
     * @param own keys with which checkpoints are cosigned
     * @param logs public keys of the log of a name; none if it is not witnessed here
     */
    public Witnessing(List<SigningKey> own, Function<String, List<VerifierKey>> logs) {
        this.own = List.copyOf(own);
        this.logs = logs;
    }

    /** The log that a request is about; empty text if it is no request. */
    public static String originOf(String body) {
        try {
            return Checkpoint.parse(SignedNote.parse(AddCheckpoint.parse(body).checkpoint())
                            .text())
                    .origin();
        } catch (Malformed e) {
            return "";
        }
    }

    /**
     * @param body of the request
     * @param last checkpoint that was cosigned for the log of the request; null for none
     */
    public Decision decide(String body, @Nullable Checkpoint last, Instant now) {
        try {
            AddCheckpoint request = AddCheckpoint.parse(body);
            SignedNote note = SignedNote.parse(request.checkpoint());
            return decide(request, note, Checkpoint.parse(note.text()), last, now);
        } catch (Malformed e) {
            return new Decision.Refused(400, e.getMessage() + "\n");
        }
    }

    private Decision decide(
            AddCheckpoint request, SignedNote note, Checkpoint checkpoint, @Nullable Checkpoint last, Instant now) {
        List<VerifierKey> keys = logs.apply(checkpoint.origin());
        if (keys.isEmpty()) {
            return new Decision.Refused(404, "no log of that name is witnessed here\n");
        }
        if (!isSigned(note, keys)) {
            return new Decision.Refused(403, "the checkpoint is not signed by the log\n");
        }
        if (request.old() > checkpoint.size()) {
            return new Decision.Refused(400, "the old size is greater than the checkpoint's\n");
        }
        long known = last == null ? 0 : last.size();
        if (last != null && last.size() == checkpoint.size() && !last.root().equals(checkpoint.root())) {
            return new Decision.Contradiction(409, checkpoint.origin(), known, request);
        }
        if (request.old() != known) {
            return new Decision.OtherSize(checkpoint.origin(), known, checkpoint.size() < known);
        }
        if (last == null || known == 0 || known == checkpoint.size()) {
            if (!request.consistency().isEmpty()) {
                return new Decision.Refused(422, "there is nothing to prove, so the proof must be empty\n");
            }
        } else if (!Consistency.holds(
                known, last.root(), checkpoint.size(), checkpoint.root(), request.consistency())) {
            return Consistency.isRefuted(
                            known, last.root(), checkpoint.size(), checkpoint.root(), request.consistency())
                    ? new Decision.Contradiction(422, checkpoint.origin(), known, request)
                    : new Decision.Unproved(checkpoint.origin(), known, request);
        }
        List<NoteSignature> signatures =
                own.stream().map(key -> key.sign(note.text(), now)).toList();
        return new Decision.Cosigned(
                checkpoint,
                note.with(signatures),
                signatures.stream().map(NoteSignature::line).collect(Collectors.joining()));
    }

    private static boolean isSigned(SignedNote note, List<VerifierKey> keys) {
        try {
            return !note.verifiedBy(keys).isEmpty();
        } catch (ForgedSignature e) {
            return false;
        }
    }

    /**
     * Whether the log says that it signed one checkpoint after another. Whoever repeats what the log signed earlier cannot
     * have it say so; false if one of them states no time.
     */
    public boolean isSignedAfter(SignedNote note, SignedNote earlier) {
        Optional<Instant> before = signedAt(earlier);
        return before.isPresent()
                && signedAt(note).filter(before.get()::isBefore).isPresent();
    }

    private Optional<Instant> signedAt(SignedNote note) {
        List<VerifierKey> timed = logs.apply(Checkpoint.parse(note.text()).origin()).stream()
                .filter(key -> key.type().timed())
                .toList();
        return note.signatures().stream()
                .filter(signature -> timed.stream().anyMatch(key -> key.verifies(note.text(), signature)))
                .map(NoteSignature::time)
                .max(Comparator.naturalOrder());
    }
}
