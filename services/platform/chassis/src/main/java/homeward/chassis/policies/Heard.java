package homeward.chassis.policies;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.bson.Document;

import homeward.chassis.consuming.Arrival;

/**
 * How far this service's policies have heard: the last sequence of every stream, in the collection {@code heard}. Written
 * after a batch is answered and before its offsets are committed.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class Heard {

    private static final int REMEMBERED = 20_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> streams;
    private final Cache<String, Last> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** Place of an event in its stream, compared with what was heard before. */
    enum Order {
        NEXT,
        /** Heard before. */
        DUPLICATE,
        /** Events before it are missing. */
        GAP,
        /** A sequence that was heard before, with another event: the journal was not continued from its end. */
        CONTRADICTION
    }

    /**
     * The last event heard of a stream.
     *
     * @param sequence -1 if none
     * @param position of its commit in the journal
     */
    record Last(long sequence, long position) {

        static final Last NONE = new Last(-1, 0);

        Order order(Arrival arrival) {
            long next = arrival.envelope().place().sequence();
            if (next > sequence) {
                return next == sequence + 1 ? Order.NEXT : Order.GAP;
            }
            return arrival.envelope().commit().position() > position ? Order.CONTRADICTION : Order.DUPLICATE;
        }

        static Last of(Arrival arrival) {
            return new Last(
                    arrival.envelope().place().sequence(),
                    arrival.envelope().commit().position());
        }
    }

    public Heard(MongoDatabase database) {
        this.streams = database.getCollection("heard").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The last event of each stream; those cached here, unless another process may have heard more. */
    Map<String, Last> of(Collection<Arrival> arrivals) {
        Set<String> wanted = new HashSet<>();
        Map<String, Last> known = new HashMap<>();
        for (Arrival arrival : arrivals) {
            Last last = remembered.getIfPresent(arrival.stream());
            if (last == null || (!known.containsKey(arrival.stream()) && last.order(arrival) != Order.NEXT)) {
                wanted.add(arrival.stream());
            } else {
                known.putIfAbsent(arrival.stream(), last);
            }
        }
        known.keySet().removeAll(wanted);
        if (!wanted.isEmpty()) {
            for (Document found : streams.find(Filters.in("_id", wanted))) {
                known.put(found.getString("_id"), new Last(found.getLong("sequence"), found.getLong("position")));
            }
        }
        return known;
    }

    /** Keeps what was heard. It never goes back, whoever else keeps it late. */
    void keep(Map<String, Last> heard) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        heard.forEach((stream, last) -> writes.add(new UpdateOneModel<>(
                Filters.eq(stream),
                Updates.combine(Updates.max("sequence", last.sequence()), Updates.max("position", last.position())),
                UPSERT)));
        if (!writes.isEmpty()) {
            streams.bulkWrite(writes);
            remembered.putAll(heard);
        }
    }
}
