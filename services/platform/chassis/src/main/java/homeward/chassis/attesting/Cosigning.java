package homeward.chassis.attesting;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import homeward.proofs.Malformed;
import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.ForgedSignature;
import homeward.proofs.notes.NoteSignature;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.VerifierKey;

/** Has checkpoints cosigned by one witness. Not thread-safe. */
final class Cosigning {

    private static final Logger LOG = Logger.getLogger(Cosigning.class);

    private final Witness witness;
    private final TreeKeeper keeper;
    private final Supplier<List<VerifierKey>> known;
    /** Size that the witness cosigned last, as far as known. */
    private long seen;

    private String said = "";

    /** @param known public keys of all witnesses that are believed */
    Cosigning(Witness witness, TreeKeeper keeper, Supplier<List<VerifierKey>> known) {
        this.witness = witness;
        this.keeper = keeper;
        this.known = known;
    }

    /**
     * The note with the witness's cosignatures; empty if the witness does not answer or does not cosign for reasons that
     * say nothing against the log.
     *
     * @throws LogContradicted if the witness cosigned another log of this name, or a longer one
     */
    Optional<SignedNote> cosigned(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        try {
            Witness.Answer answer = ask(note, checkpoint);
            if (answer.status() == 409) {
                seen = size(answer.body());
                if (seen > checkpoint.size()) {
                    if (keeper.log().head().size() >= seen) {
                        return Optional.empty(); // another replica was faster
                    }
                    throw new LogContradicted(
                            checkpoint.size() + 1,
                            "a witness has cosigned " + seen + " commits, the journal holds only " + checkpoint.size());
                }
                answer = ask(note, checkpoint);
            }
            return switch (answer.status()) {
                case 200 -> Optional.of(accepted(note, checkpoint, answer.body()));
                case 409, 422 ->
                    throw new LogContradicted(
                            seen, "a witness has cosigned another journal of " + seen + " commits than this one");
                default -> {
                    say("answers with the status " + answer.status());
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            say("does not answer: " + e.getClass().getSimpleName());
        } catch (Malformed | ForgedSignature e) {
            say("answers what is no cosignature of a known key: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Of more than the checkpoint holds there is no proof; the witness is asked all the same, so that it sees that. */
    private Witness.Answer ask(SignedNote note, Checkpoint checkpoint) throws IOException {
        long old = seen > checkpoint.size() ? 0 : seen;
        return witness.add(new AddCheckpoint(old, keeper.consistency(old, checkpoint.size()), note.toString()));
    }

    private static long size(String body) {
        try {
            return Long.parseLong(body.strip());
        } catch (NumberFormatException e) {
            throw new Malformed("a size is no number");
        }
    }

    private SignedNote accepted(SignedNote note, Checkpoint checkpoint, String lines) {
        List<NoteSignature> signatures =
                SignedNote.parse(note.text() + "\n" + lines).signatures();
        List<VerifierKey> keys = known.get();
        List<NoteSignature> good = signatures.stream()
                .filter(signature -> keys.stream().anyMatch(key -> key.isNamedBy(signature)))
                .toList();
        if (good.isEmpty()) {
            throw new Malformed("none of its keys is known here");
        }
        SignedNote cosigned = note.with(good);
        cosigned.verifiedBy(keys);
        seen = checkpoint.size();
        if (!said.isEmpty()) {
            LOG.infof("Witness %s cosigns again", witness);
            said = "";
        }
        return cosigned;
    }

    private void say(String what) {
        if (!what.equals(said)) {
            said = what;
            LOG.warnf("Witness %s %s; checkpoints go without its cosignature", witness, what);
        }
    }
}
