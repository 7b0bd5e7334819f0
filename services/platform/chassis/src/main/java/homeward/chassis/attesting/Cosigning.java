package homeward.chassis.attesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Causes;
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

    /** Questions in one round: between two of them another replica may have had more cosigned. */
    private static final int QUESTIONS = 3;

    private final Witness witness;
    private final TreeKeeper keeper;
    private final Supplier<List<VerifierKey>> known;
    /** Size that the witness cosigned last, as far as known. */
    private long seen;
    /** Text of the checkpoint that it cosigned last for this replica; empty before the first. */
    private String text = "";
    /** Its signatures on that. */
    private List<NoteSignature> given = List.of();
    /** What the witness said against the log; null once it has cosigned after that. */
    private @Nullable LogContradicted standing;

    private String said = "";

    /** @param known public keys of all witnesses that are believed */
    Cosigning(Witness witness, TreeKeeper keeper, Supplier<List<VerifierKey>> known) {
        this.witness = witness;
        this.keeper = keeper;
        this.known = known;
    }

    /**
     * The note with the witness's cosignatures; empty if it bears them, or the witness does not answer, or does not cosign for
     * reasons that say nothing against the log. What it once said against the log stands until it cosigns.
     *
     * @throws LogContradicted if the witness cosigned another log of this name, or a longer one
     */
    Optional<SignedNote> cosigned(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (seen == checkpoint.size() && text.equals(note.text())) {
            standing = null;
            return given.stream().allMatch(signature -> bears(note, signature))
                    ? Optional.empty()
                    : Optional.of(note.with(given));
        }
        try {
            Optional<SignedNote> more = asked(note, checkpoint);
            if (more.isPresent()) {
                standing = null;
                return more;
            }
        } catch (LogContradicted e) {
            standing = e;
        } catch (IOException e) {
            say("does not answer: " + Causes.types(e));
        } catch (UncheckedIOException e) {
            say("cannot be believed, the public keys of witnesses cannot be read: " + Causes.types(e));
        } catch (Malformed | ForgedSignature e) {
            say("answers what is no cosignature of a known key: " + e.getMessage());
        }
        if (standing != null) {
            throw standing;
        }
        return Optional.empty();
    }

    private static boolean bears(SignedNote note, NoteSignature signature) {
        return note.signatures().stream()
                .anyMatch(one -> one.key() == signature.key() && one.name().equals(signature.name()));
    }

    private Optional<SignedNote> asked(SignedNote note, Checkpoint checkpoint) throws IOException {
        for (int question = 0; question < QUESTIONS; question++) {
            // of more than the checkpoint holds there is no proof; the witness is asked all the same, so that it sees
            // that
            long old = seen > checkpoint.size() ? 0 : seen;
            Witness.Answer answer =
                    witness.add(new AddCheckpoint(old, keeper.consistency(old, checkpoint.size()), note.toString()));
            switch (answer.status()) {
                case 200 -> {
                    return Optional.of(accepted(note, checkpoint, answer.body()));
                }
                case 409 -> {
                    long size = size(answer.body());
                    if (size == old) {
                        throw another(size);
                    }
                    seen = size;
                    if (size > checkpoint.size()) {
                        requireAsMany(size, checkpoint.size());
                        return Optional.empty(); // another replica was faster
                    }
                }
                case 422 -> throw another(old);
                default -> {
                    say("answers with the status " + answer.status());
                    return Optional.empty();
                }
            }
        }
        return Optional.empty(); // other replicas are faster again and again
    }

    private void requireAsMany(long cosignedByIt, long inCheckpoint) {
        if (keeper.log().head().size() < cosignedByIt) {
            throw new LogContradicted(
                    inCheckpoint + 1,
                    "a witness has cosigned " + cosignedByIt + " commits, the journal holds only " + inCheckpoint);
        }
    }

    private static LogContradicted another(long size) {
        return new LogContradicted(
                size, "a witness has cosigned another journal of " + size + " commits than this one");
    }

    private static long size(String body) {
        try {
            long size = Long.parseLong(body.strip());
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new Malformed("a size is no number");
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
        text = note.text();
        given = good;
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
