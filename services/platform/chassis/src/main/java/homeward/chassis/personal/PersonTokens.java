package homeward.chassis.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.chassis.personal.Vault.Recognised;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/** The tokens by which persons are found, in the persons' documents: {@code tokens: [{by: AAA, token: bytes}]}. */
final class PersonTokens {

    static final String TOKENS = "tokens";
    static final String BY = "by";
    static final String TOKEN = "token";

    private final MongoCollection<Document> persons;
    private final UnaryOperator<byte[]> secret;
    private final TokenLayer layer;
    private final ReentrantLock making = new ReentrantLock();
    private volatile boolean indexed;

    /**
     * @param secret a pseudo-random function that only this vault can compute
     * @param layer around what it computes
     */
    PersonTokens(MongoCollection<Document> persons, UnaryOperator<byte[]> secret, TokenLayer layer) {
        this.persons = persons;
        this.secret = secret;
        this.layer = layer;
    }

    private byte[] token(StateCode by, String key) {
        return secret.apply(Keysets.bytes(by + "\n" + key));
    }

    /** For every state that holds a copy; one that erases the person meanwhile is left out. */
    void enter(PersonId person, Set<String> keys) {
        index();
        boolean entered = keys.isEmpty();
        while (!entered) {
            Document kept = persons.find(Filters.eq(person.toString())).first();
            Set<StateCode> states = kept == null ? Set.of() : MongoVault.holders(kept);
            entered = states.isEmpty() || entered(person, states, keys);
        }
    }

    private boolean entered(PersonId person, Set<StateCode> states, Set<String> keys) {
        List<Document> tokens = states.stream()
                .flatMap(state -> keys.stream()
                        .map(key -> new Document(BY, state.value())
                                .append(TOKEN, new Binary(layer.sealed(state, token(state, key))))))
                .toList();
        List<String> codes = states.stream().map(StateCode::value).toList();
        return persons.updateOne(
                                Filters.and(Filters.eq(person.toString()), Filters.nin("erased", codes)),
                                Updates.addEachToSet(TOKENS, tokens))
                        .getMatchedCount()
                == 1;
    }

    /** Persons of other cases whose data the state holds, by any of the keys; nobody by none. */
    List<Recognised> found(StateCode by, Set<String> keys, CaseId except, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Binary, String> sought = sought(by, keys);
        return found(
                by,
                sought,
                Filters.and(Filters.in(TOKENS + "." + TOKEN, sought.keySet()), Filters.ne("caseId", except.toString())),
                most);
    }

    /** Persons whose data the state holds, by all of the keys; nobody by none. */
    List<Recognised> foundByAll(StateCode by, Set<String> keys, int most) {
        List<Bson> all = keys.stream()
                .map(key ->
                        Filters.in(TOKENS + "." + TOKEN, sought(by, Set.of(key)).keySet()))
                .toList();
        return all.isEmpty() ? List.of() : found(by, sought(by, keys), Filters.and(all), most);
    }

    private Map<Binary, String> sought(StateCode by, Set<String> keys) {
        Map<Binary, String> sought = new HashMap<>();
        keys.forEach(key -> layer.everySealed(by, token(by, key)).forEach(token -> sought.put(new Binary(token), key)));
        return sought;
    }

    private List<Recognised> found(StateCode by, Map<Binary, String> sought, Bson filter, int most) {
        index();
        List<Recognised> found = new ArrayList<>();
        for (Document kept : persons.find(filter).limit(most)) {
            if (MongoVault.holders(kept).contains(by)) {
                found.add(new Recognised(
                        PersonId.of(kept.getString("_id")), CaseId.of(kept.getString("caseId")), common(kept, sought)));
            }
        }
        return found;
    }

    private static Set<String> common(Document kept, Map<Binary, String> sought) {
        return kept.getList(TOKENS, Document.class).stream()
                .<@Nullable String>map(entry -> sought.get(entry.get(TOKEN, Binary.class)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The change that takes a state's tokens away. */
    static Bson without(StateCode by) {
        return Updates.pull(TOKENS, new Document(BY, by.value()));
    }

    /** Made on first use, so that a process starts while the store is away. */
    void index() {
        if (indexed) {
            return;
        }
        making.lock();
        try {
            if (!indexed) {
                persons.createIndex(Indexes.ascending(TOKENS + "." + TOKEN));
                persons.createIndex(Indexes.ascending(MongoVault.PARTIES));
                indexed = true;
            }
        } finally {
            making.unlock();
        }
    }
}
