package homeward.chassis.attesting;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.DamagedTree;

/**
 * Keeps the log up: every few seconds the new commits go into the tree, a checkpoint is signed if there were any, and the
 * witnesses are asked to cosign it.
 */
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class Attestor {

    private static final String WITNESS = "witness-";

    /** How long a contradiction is believed before the tree is built again from the journal. */
    private static final Duration REBUILD_AFTER = Duration.ofMinutes(10);

    private final TreeKeeper keeper;
    private final List<Cosigning> witnesses;
    private final Attestation attestation;
    private final Vitals vitals;
    private final Duration every;
    private volatile boolean stopped;
    private final Patience patience = new Patience(() -> stopped);
    private volatile Thread thread = new Thread();
    private long rebuilt = System.nanoTime() - REBUILD_AFTER.toNanos();

    Attestor(
            Journal journal,
            MongoDatabase database,
            Attestation attestation,
            Vitals vitals,
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.log.origin") String origin,
            @ConfigProperty(name = "homeward.log.every") Duration every,
            @ConfigProperty(name = "homeward.log.witnesses") Optional<List<URI>> addresses,
            @ConfigProperty(name = "homeward.keys.private") Path secrets,
            @ConfigProperty(name = "homeward.keys.public") Path publicKeys) {
        this.keeper =
                new TreeKeeper(journal, database, LogKeys.in(secrets, publicKeys, service, origin), Clock.systemUTC());
        HttpClient http = WitnessClient.client();
        this.witnesses = addresses.orElse(List.of()).stream()
                .map(address -> new Cosigning(new WitnessClient(http, address), keeper, () -> witnessKeys(publicKeys)))
                .toList();
        this.attestation = attestation;
        this.vitals = vitals;
        this.every = every;
    }

    private static List<VerifierKey> witnessKeys(Path folder) {
        try {
            return NoteKeyFiles.readAll(folder, WITNESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("attestor").start(vitals.watched("attestor", this::attest));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
    }

    private void attest() {
        while (!stopped) {
            try {
                patience.untilItWorks("Keeping the tree of the journal", () -> {
                    round();
                    return true;
                });
            } catch (DamagedJournal alreadyReported) {
                // the tree goes on once the journal was repaired
            }
            sleep();
        }
    }

    private void round() {
        try {
            once();
        } catch (LogContradicted | DamagedTree e) {
            if (System.nanoTime() - rebuilt < REBUILD_AFTER.toNanos()) {
                attestation.contradicted(String.valueOf(e.getMessage()));
                return;
            }
            keeper.startAnew();
            // not before: an outage meanwhile leaves half a tree, which is built again at once
            rebuilt = System.nanoTime();
            try {
                once();
            } catch (LogContradicted | DamagedTree still) {
                attestation.contradicted(String.valueOf(still.getMessage()));
            }
        }
    }

    private void once() {
        while (keeper.catchUp()) {
            if (stopped) {
                return;
            }
        }
        keeper.checkpoint().ifPresent(this::cosigned);
        attestation.sound();
    }

    private void cosigned(SignedNote signed) {
        long size = Checkpoint.parse(signed.text()).size();
        attestation.signed(size);
        SignedNote note = signed;
        boolean cosigned = false;
        LogContradicted contradicted = null;
        for (Cosigning witness : witnesses) {
            try {
                Optional<SignedNote> more = witness.cosigned(note);
                if (more.isPresent()) {
                    note = more.get();
                    keeper.log().keep(note);
                    cosigned = true;
                }
            } catch (LogContradicted e) {
                contradicted = e; // each of the others is to see it as well
            }
        }
        if (contradicted != null) {
            throw contradicted;
        }
        if (cosigned) {
            attestation.cosigned(size);
        }
    }

    private void sleep() {
        try {
            Thread.sleep(every);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }
}
