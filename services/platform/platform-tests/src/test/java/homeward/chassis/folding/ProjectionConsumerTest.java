package homeward.chassis.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.ChannelThread;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.failures.Vitals;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.events.CaseId;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

class ProjectionConsumerTest {

    private final MongoDatabase database = TestStore.newDatabase();
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Vitals vitals = new Vitals();
    private final ProjectionConsumer consumer = new ProjectionConsumer(
            new ProjectionCatalog(List.of(new Receipts("receipts", _ -> {
                throw new NoClassDefFoundError();
            }))),
            database,
            new Builds(database),
            parked,
            new ReadSignal(),
            ReadObserver.NONE);

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void anErrorEndsTheProcessesLife() {
        consumer.prepare();
        Happening happening = Happening.application(new CaseId(UUID.randomUUID()), 0, 1);

        CompletableFuture<Void> batch = new ChannelThread("projections", vitals)
                .run(() -> consumer.consume(List.of(Receipts.arrival(happening, 0))))
                .subscribeAsCompletionStage();

        assertThatThrownBy(() -> batch.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(vitals.death()).contains(new Vitals.Death("channel projections", "NoClassDefFoundError"));
        assertThat(parked.all()).isEmpty();
    }
}
