package homeward.chassis.webhooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import homeward.chassis.webhooks.Webhook.Made;
import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;
import homeward.chassis.webhooks.Webhook.Wanted;
import homeward.events.StateCode;

/**
 * The webhooks of a service, in the collection {@code webhooks}. Times are milliseconds since 1970, by the clocks of the
 * replicas: if they differ by more than a lease has left when its holder stops, two replicas may send the same.
 */
@Singleton
public class WebhookStore {

    private static final Instant FREE = Instant.EPOCH;
    /** Of those that have not ended: which of its state's it is; no two have the same. */
    private static final String SEAT = "seat";

    private final MongoCollection<Document> webhooks;
    private volatile boolean indexed;

    public WebhookStore(MongoDatabase database) {
        this.webhooks = database.getCollection("webhooks").withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * Stores it, unless there is one of its id.
     *
     * @param perState how many that have not ended a state has at most, whoever makes some at the same moment
     * @return the stored one; empty if the state has as many already
     */
    public Optional<Webhook> make(Webhook webhook, int perState) {
        index();
        Document made = new Document("owner", webhook.owner().value())
                .append("address", webhook.wanted().address())
                .append("role", webhook.wanted().role())
                .append("language", webhook.wanted().language())
                .append("filter", new Document(new TreeMap<>(webhook.wanted().filter())))
                .append("made", webhook.made().at().toEpochMilli())
                .append("by", webhook.made().by())
                .append("request", webhook.made().request())
                .append("term", 0L)
                .append("lease", FREE.toEpochMilli())
                .append("progress", progress(webhook.progress()));
        while (true) {
            Optional<Webhook> known = find(webhook.id(), webhook.owner());
            if (known.isPresent()) {
                return known;
            }
            Set<String> taken = seats(webhook.owner());
            if (taken.size() >= perState) {
                return Optional.empty();
            }
            String free = Stream.iterate(0, number -> number + 1)
                    .map(number -> webhook.owner().value() + "/" + number)
                    .filter(seat -> !taken.contains(seat))
                    .findFirst()
                    .orElseThrow();
            try {
                Document seated = new Document("_id", webhook.id().toString()).append(SEAT, free);
                seated.putAll(made);
                webhooks.insertOne(seated);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // somebody else took the seat, or made this one: looked up again
            }
        }
    }

    /** All of a state, oldest first. */
    public List<Webhook> of(StateCode owner) {
        return all(webhooks.find(eq("owner", owner.value())).sort(new Document("made", 1)));
    }

    public Optional<Webhook> find(UUID id, StateCode owner) {
        return Optional.ofNullable(
                        webhooks.find(and(one(id), eq("owner", owner.value()))).first())
                .map(WebhookStore::webhook);
    }

    /** Lets a parked one go on at its place; false if it is not parked. */
    public boolean resume(UUID id, StateCode owner, Instant now) {
        return webhooks.updateOne(
                                and(one(id), eq("owner", owner.value()), in(State.PARKED)),
                                combine(
                                        set("progress.state", State.ACTIVE.name()),
                                        set("progress.failures", 0),
                                        set("progress.since", null),
                                        set("progress.reason", null),
                                        set("progress.due", now.toEpochMilli()),
                                        set("lease", FREE.toEpochMilli())))
                        .getMatchedCount()
                == 1;
    }

    /** Ends it; nothing happens if it has ended before. */
    public void end(UUID id, StateCode owner, Instant now) {
        webhooks.updateOne(
                and(one(id), eq("owner", owner.value()), in(State.ACTIVE, State.PARKED)),
                combine(
                        set("progress.state", State.ENDED.name()),
                        set("progress.since", now.toEpochMilli()),
                        unset(SEAT)));
    }

    /** Removes those that ended before that moment. */
    public void forget(Instant endedBefore) {
        webhooks.deleteMany(and(in(State.ENDED), lt("progress.since", endedBefore.toEpochMilli())));
    }

    /** The active ones that nobody holds. */
    public List<Webhook> free(Instant now) {
        return all(webhooks.find(and(in(State.ACTIVE), lt("lease", now.toEpochMilli()))));
    }

    /** Takes one that nobody holds; empty if another replica was faster, or it is no longer active. */
    public Optional<Webhook> take(UUID id, Instant now, Instant until) {
        return Optional.ofNullable(webhooks.findOneAndUpdate(
                        and(one(id), in(State.ACTIVE), lt("lease", now.toEpochMilli())),
                        combine(inc("term", 1L), set("lease", until.toEpochMilli())),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(WebhookStore::webhook);
    }

    /** Renews the holder's lease; false if it is not the holder any more, or the webhook is no longer active. */
    public boolean renew(Webhook held, Instant until) {
        return webhooks.updateOne(holder(held), set("lease", until.toEpochMilli()))
                        .getMatchedCount()
                == 1;
    }

    /** Lets another replica take it at once. */
    public void release(Webhook held) {
        webhooks.updateOne(holder(held), set("lease", FREE.toEpochMilli()));
    }

    /** Notes the holder's progress; false, and nothing is noted, in the cases of {@link #renew}. */
    public boolean note(Webhook held, Progress progress) {
        return webhooks.updateOne(holder(held), set("progress", progress(progress)))
                        .getMatchedCount()
                == 1;
    }

    /** How many there are in each state. */
    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        webhooks.find()
                .projection(new Document("progress.state", 1))
                .forEach(found -> counts.merge(
                        State.valueOf(found.get("progress", Document.class).getString("state")), 1, Integer::sum));
        return counts;
    }

    private Set<String> seats(StateCode owner) {
        Set<String> seats = new HashSet<>();
        webhooks.find(and(eq("owner", owner.value()), in(State.ACTIVE, State.PARKED)))
                .projection(new Document(SEAT, 1))
                .forEach(found -> seats.add(found.getString(SEAT)));
        return seats;
    }

    /** Made on first use, so that a process starts while the store is away. */
    private void index() {
        if (!indexed) {
            webhooks.createIndex(
                    Indexes.ascending(SEAT), new IndexOptions().unique(true).sparse(true));
            indexed = true;
        }
    }

    private static Bson one(UUID id) {
        return eq("_id", id.toString());
    }

    private static Bson in(State... states) {
        return Filters.in(
                "progress.state", List.of(states).stream().map(State::name).toList());
    }

    private static Bson holder(Webhook held) {
        return and(one(held.id()), eq("term", held.term()), in(State.ACTIVE));
    }

    private static List<Webhook> all(Iterable<Document> found) {
        List<Webhook> all = new ArrayList<>();
        found.forEach(document -> all.add(webhook(document)));
        return all;
    }

    private static Document progress(Progress progress) {
        return new Document("state", progress.state().name())
                .append("place", progress.place())
                .append("failures", progress.failures())
                .append("since", millis(progress.since()))
                .append("reason", progress.reason())
                .append("due", progress.due().toEpochMilli())
                .append("told", millis(progress.told()));
    }

    private static Webhook webhook(Document document) {
        Document progress = document.get("progress", Document.class);
        Map<String, String> filter = new TreeMap<>();
        document.get("filter", Document.class).forEach((name, value) -> filter.put(name, String.valueOf(value)));
        return new Webhook(
                UUID.fromString(document.getString("_id")),
                new StateCode(document.getString("owner")),
                new Wanted(
                        document.getString("address"),
                        document.getString("role"),
                        document.getString("language"),
                        filter),
                new Made(
                        Instant.ofEpochMilli(document.getLong("made")),
                        document.getString("by"),
                        document.getString("request")),
                new Progress(
                        State.valueOf(progress.getString("state")),
                        progress.getString("place"),
                        progress.getInteger("failures"),
                        moment(progress.getLong("since")),
                        progress.getString("reason"),
                        Instant.ofEpochMilli(progress.getLong("due")),
                        moment(progress.getLong("told"))),
                document.getLong("term"));
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : Long.valueOf(moment.toEpochMilli());
    }

    private static @Nullable Instant moment(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
