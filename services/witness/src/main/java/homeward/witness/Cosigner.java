package homeward.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.witness.Decision;
import homeward.proofs.witness.Witnessing;

/**
 * Decides on requests one after the other: what a decision rests on cannot change before it is stored. Its keys are in
 * its own folder of secrets, made there at the first start; the public ones are laid into the folder of public keys.
 */
@Startup
@Singleton
class Cosigner {

    private final Memory memory;
    private final Witnessing witnessing;
    private final Contradictions contradictions;
    private final Clock clock;
    private final Path publicKeys;

    Cosigner(
            Contradictions contradictions,
            Clock clock,
            @ConfigProperty(name = "homeward.witness.name") String name,
            @ConfigProperty(name = "homeward.witness.state") String state,
            @ConfigProperty(name = "homeward.keys.private") Path secrets,
            @ConfigProperty(name = "homeward.keys.public") Path publicKeys) {
        this.contradictions = contradictions;
        this.clock = clock;
        this.publicKeys = publicKeys;
        try {
            List<SigningKey> keys = NoteKeyFiles.secret(
                    secrets.resolve("witness.keys"),
                    name,
                    SignatureType.COSIGNATURE_ED25519,
                    SignatureType.COSIGNATURE_ML_DSA_44);
            NoteKeyFiles.publish(publicKeys.resolve("witness-" + state + NoteKeyFiles.PUBLIC), keys);
            this.memory = Memory.open(secrets.resolve("cosigned"));
            this.witnessing = new Witnessing(keys, this::keysOf);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of the witness in " + secrets + " cannot be used", e);
        }
    }

    private List<VerifierKey> keysOf(String origin) {
        try {
            return NoteKeyFiles.readAll(publicKeys, "log-").stream()
                    .filter(key -> key.name().equals(origin))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Decision decide(String body) {
        String origin = Witnessing.originOf(body);
        SignedNote last = origin.isEmpty() ? null : memory.last(origin);
        Decision decision =
                witnessing.decide(body, last == null ? null : Checkpoint.parse(last.text()), clock.instant());
        switch (decision) {
            case Decision.Cosigned cosigned -> {
                if (last == null || !isRepeated(cosigned.note(), last)) {
                    memory.keep(origin, cosigned.note());
                }
                contradictions.cosigned(origin);
            }
            case Decision.Contradiction against -> {
                memory.keepEvidence(origin, Memory.CONTRADICTION, against.request(), Objects.requireNonNull(last));
                contradictions.contradicted(origin, against.last());
            }
            case Decision.Unproved unproved -> {
                if (contradictions.unproved(origin, unproved.last())) {
                    memory.keepEvidence(origin, Memory.UNPROVED, unproved.request(), Objects.requireNonNull(last));
                }
            }
            case Decision.OtherSize other
            when other.behind() -> {
                SignedNote asked = SignedNote.parse(AddCheckpoint.parse(body).checkpoint());
                if (last != null && witnessing.isSignedAfter(asked, last)) {
                    contradictions.behind(origin, other.last());
                }
            }
            case Decision.OtherSize _, Decision.Refused _ -> {}
        }
        return decision;
    }

    /** Whether a checkpoint is the last one, as the log had signed it before that. */
    private boolean isRepeated(SignedNote note, SignedNote last) {
        return note.text().equals(last.text()) && !witnessing.isSignedAfter(note, last);
    }

    @PreDestroy
    void close() throws IOException {
        memory.close();
    }
}
