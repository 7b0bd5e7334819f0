package homeward.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;

import homeward.chassis.proof.JournalKey;
import homeward.local.proof.ReadModelProof.Rebuild;
import homeward.local.run.Addresses;
import homeward.local.servers.Access;

/** The invariants of a whole platform at rest, whatever was killed before; read directly from the servers. */
public final class PlatformProof {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Addresses addresses;
    private final Access access;
    private final Path keys;
    private final Rebuild rebuild;

    /**
     * @param addresses of a platform whose processes are all ready
     * @param access to its servers
     * @param keys folder with the keys of the services' journals
     */
    public PlatformProof(Addresses addresses, Access access, Path keys, Rebuild rebuild) {
        this.addresses = addresses;
        this.access = access;
        this.keys = keys;
        this.rebuild = rebuild;
    }

    /**
     * Nothing acknowledged is lost, duplicated or reordered; hash chains are intact; topics equal the journals; read
     * models equal a fold from the beginning.
     *
     * @throws AssertionError naming the violated invariant
     */
    public void nothingIsLostDoubledOrReordered(Collection<Acknowledged> acknowledged) throws Exception {
        Map<String, JournalProof> journals = settledJournals();
        for (Acknowledged one : acknowledged) {
            assertThat(Objects.requireNonNull(journals.get(one.service())).positions())
                    .containsEntry(one.commit(), one.position());
        }
        journals.forEach(this::topicHoldsTheJournal);
        readModelsEqualRebuilds();
    }

    /** All services at once: a rebuild mostly waits until every process knows of it. */
    private void readModelsEqualRebuilds() throws Exception {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> proofs = each.invokeAll(addresses.writing().stream()
                    .map(service -> (Callable<Void>) () -> {
                        ReadModelProof proof = new ReadModelProof(addresses, access, service, rebuild);
                        proof.awaitRebuilds();
                        proof.equalsARebuildFromZero();
                        return null;
                    })
                    .toList());
            for (Future<Void> proof : proofs) {
                proof.get();
            }
        }
    }

    /** Waits until policies have handled all events: no journal grows any more. */
    private Map<String, JournalProof> settledJournals() {
        Map<String, JournalProof> journals = new HashMap<>();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            boolean settled = true;
            for (String service : addresses.writing()) {
                JournalProof now = JournalProof.of(
                        access.store(service), addresses.database(service), JournalKey.in(keys.resolve(service)));
                JournalProof before = journals.put(service, now);
                settled &=
                        before != null && before.events().size() == now.events().size();
            }
            return settled;
        });
        return journals;
    }

    private void topicHoldsTheJournal(String service, JournalProof journal) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(TopicProof.of(access.kafka(service), addresses.topic(service))
                                .events())
                        .isEqualTo(journal.events()));
    }
}
