package homeward.histories;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Singleton;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.codec.EventCodec;

/** Searches the steps of all cases, newest first. Blocking and thread-safe. */
@Singleton
public class HistorySearch {

    private static final int LONGEST = 200;

    private final HistoryStore store;
    private final StepDocuments documents;

    HistorySearch(HistoryStore store, EventCodec codec) {
        this.store = store;
        this.documents = new StepDocuments(codec);
    }

    /**
     * What a step must be; null if it does not matter.
     *
     * @param side a side of the case
     * @param rule field of a rule that it says it applied, e.g. {@code replyLimit}
     * @param article of such a rule, e.g. {@code 11(2)}
     * @param actor who did it on behalf of {@code side}
     * @param by the state on whose behalf it was done
     * @param kind event name
     * @param from earliest time of the decision
     * @param to the time before which it was decided
     */
    public record Wanted(
            StateCode side,
            @Nullable String rule,
            @Nullable String article,
            @Nullable String actor,
            @Nullable String authority,
            @Nullable StateCode by,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** @param next cursor of the next page; null after the last */
    public record Page(List<Step> steps, @Nullable String next) {}

    /** @throws Refusal (400) if the cursor is none */
    public Page find(Wanted wanted, @Nullable String cursor, int size) {
        Bson filter = Filters.and(conditions(wanted, cursor));
        List<Document> found = store.allSteps()
                .find(filter)
                .sort(Sorts.descending(StepDocuments.AT, "_id"))
                .limit(size + 1)
                .into(new ArrayList<>());
        List<Document> page = found.subList(0, Math.min(size, found.size()));
        return new Page(documents.steps(page), found.size() > size ? cursor(page.getLast()) : null);
    }

    private static List<Bson> conditions(Wanted wanted, @Nullable String cursor) {
        List<Bson> all = new ArrayList<>();
        equal(all, StepDocuments.SIDES, wanted.side().value());
        equal(all, StepDocuments.RULES, wanted.rule());
        equal(all, StepDocuments.ARTICLES, wanted.article());
        equal(all, StepDocuments.AUTHORITY, wanted.authority());
        equal(all, StepDocuments.KIND, wanted.kind());
        equal(all, StepDocuments.BY, wanted.by() == null ? null : wanted.by().value());
        if (wanted.actor() != null) {
            equal(all, StepDocuments.ACTOR, wanted.actor());
            equal(all, StepDocuments.BY, wanted.side().value());
        }
        if (wanted.from() != null) {
            all.add(Filters.gte(StepDocuments.AT, wanted.from().toEpochMilli()));
        }
        if (wanted.to() != null) {
            all.add(Filters.lt(StepDocuments.AT, wanted.to().toEpochMilli()));
        }
        if (cursor != null) {
            all.add(after(cursor));
        }
        return all;
    }

    private static void equal(List<Bson> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(Filters.eq(field, value));
        }
    }

    /** Time and id of the last step of a page, which was the caller's to see. */
    private static String cursor(Document last) {
        String plain = last.getLong(StepDocuments.AT) + " " + last.getString("_id");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Bson after(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a place");
            }
            long at = Long.parseLong(parts[0]);
            return Filters.and(
                    Filters.lte(StepDocuments.AT, at), // an index can begin here, and at no alternative
                    Filters.or(Filters.lt(StepDocuments.AT, at), Filters.lt("_id", parts[1])));
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("cursor", "must be the next of a page before");
        }
    }
}
