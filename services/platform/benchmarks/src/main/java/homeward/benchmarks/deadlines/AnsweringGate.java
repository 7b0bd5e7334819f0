package homeward.benchmarks.deadlines;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.commands.Receipt;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;

/**
 * Queries the store twice per command, like reading a stream and looking for its commit, and refuses obsolete commands.
 */
final class AnsweringGate implements CommandGate {

    private final MongoCollection<Document> commits;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final LongAdder refused = new LongAdder();

    AnsweringGate(MongoDatabase database) {
        commits = database.getCollection("commits");
    }

    @Override
    public Receipt dispatch(
            Command command,
            UUID commandId,
            Actor actor,
            Causation causation,
            OptionalLong expectedVersion,
            byte[] digest) {
        commits.find(Filters.eq("_id", command.stream())).first();
        if (!Moments.matters(command.stream())) {
            commits.find(Filters.eq("_id", commandId.toString())).first();
            refused.increment();
            throw Refusal.conflict("already-answered", "there is nothing left to remind of");
        }
        sent.add(command.stream());
        return new Receipt(new CaseId(commandId), command.stream(), 1, commandId, 1, List.of(), Map.of());
    }

    void awaitSent(String stream) throws InterruptedException {
        while (!sent.contains(stream)) {
            Thread.sleep(1);
        }
    }

    long refused() {
        return refused.sum();
    }
}
