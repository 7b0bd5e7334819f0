package homeward.chassis.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bson.Document;

import homeward.chassis.builds.Build;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.folding.ProjectionRunner.Mode;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

/**
 * However events are batched, repeated and interleaved, and whatever races occur: the documents equal the fold of the
 * events.
 */
class ProjectionProperties {

    private static final MongoDatabase DATABASE = TestStore.newDatabase();
    private static int runs;

    private final Receipts receipts = new Receipts("receipts");

    @Property(tries = 40)
    void deliveryChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int consumers) throws Exception {
        Random random = new Random(seed);
        List<List<Arrival>> sources = sources(random);
        List<List<Arrival>> deliveries = new ArrayList<>();
        for (int i = 0; i < consumers; i++) {
            deliveries.addAll(List.of(deliver(sources, random)));
        }
        MongoDatabase ofThisRun = TestStore.newDatabase();
        ParkedStreams parked = new ParkedStreams(ofThisRun);
        int straight = ++runs;
        int raced = ++runs;
        sources.forEach(source -> new ProjectionRunner(receipts, straight, DATABASE, parked).apply(source, Mode.LIVE));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (List<Arrival> delivery : deliveries) {
                List<List<Arrival>> batches = batches(delivery, new Random(random.nextLong()));
                work.add(() -> {
                    ProjectionRunner runner = new ProjectionRunner(receipts, raced, DATABASE, parked);
                    batches.forEach(batch -> runner.apply(batch, Mode.LIVE));
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(documents(raced)).isNotEmpty().isEqualTo(documents(straight));
        assertThat(parked.all()).isEmpty();
        ofThisRun.drop();
    }

    /** Two sources' events of a few cases, each source in its own order. */
    private static List<List<Arrival>> sources(Random random) {
        List<Arrival> request = new ArrayList<>();
        List<Arrival> identification = new ArrayList<>();
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
            CaseId caseId = new CaseId(id(random));
            PersonId person = new PersonId(id(random));
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                request.add(Receipts.arrival(Happening.application(caseId, i, request.size() + 1), request.size()));
            }
            for (int i = 0; i < random.nextInt(6); i++) {
                identification.add(Receipts.arrival(
                        Happening.identification(caseId, person, i, identification.size() + 1), identification.size()));
            }
        }
        return List.of(request, identification);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** One delivery of all events: sources interleaved at random, sometimes reset to an earlier offset. */
    private static List<Arrival> deliver(List<List<Arrival>> sources, Random random) {
        List<Arrival> delivery = new ArrayList<>();
        int[] next = new int[sources.size()];
        while (true) {
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                if (next[i] < sources.get(i).size()) {
                    open.add(i);
                }
            }
            if (open.isEmpty()) {
                return delivery;
            }
            int source = open.get(random.nextInt(open.size()));
            if (random.nextInt(8) == 0) {
                next[source] = random.nextInt(next[source] + 1);
            }
            delivery.add(sources.get(source).get(next[source]++));
        }
    }

    private static List<List<Arrival>> batches(List<Arrival> delivery, Random random) {
        List<List<Arrival>> batches = new ArrayList<>();
        for (int from = 0; from < delivery.size(); ) {
            int to = Math.min(delivery.size(), from + 1 + random.nextInt(5));
            batches.add(delivery.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static List<Document> documents(int build) {
        return DATABASE.getCollection(Build.collection("receipts", build))
                .find()
                .projection(Projections.exclude(CaseDocument.TOUCHED)) // when, not what
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
