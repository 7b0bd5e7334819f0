package homeward.chassis.personal;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * The vault, in a database that all services share. One document per person, {@code {_id, keyId, caseId, parties: [AAA,
 * BBB], copies: {AAA: bytes}, alone: {AAA: {keyId, copy}}, tokens: [{by: AAA, token: bytes}], erased: [BBB]}}, so that granting and destroying a copy are atomic; case and parties never
 * change. Copies are wrapped with a state's key, the
 * state's key with the master key.
 */
final class MongoVault implements Vault {

    private static final int MOST_KEPT = 10_000;
    private static final int TOKEN_BYTES = 16;
    private static final String ALONE = "alone.";
    private static final String ERASED = "erased";
    /** Of the person's case; nobody else ever holds a copy. */
    static final String PARTIES = "parties";

    private final MongoCollection<Document> persons;
    private final WrappedKeys stateKeys;
    private final Cache<PersonId, Shared> shared;
    private final Cache<String, DataKey> held;
    private final Cache<StateCode, Aead> states;
    private final WrappedKeys secrets;
    private final Map<String, PrfSet> functions = new ConcurrentHashMap<>();
    private final PersonTokens tokens;

    /** @param holders the states known to have their copy, or to have had it erased */
    private record Shared(CaseId caseId, DataKey key, Set<StateCode> holders) {}

    MongoVault(MongoDatabase database, Aead master, Duration cached) {
        MongoDatabase careful = database.withWriteConcern(WriteConcern.MAJORITY);
        this.persons = careful.getCollection("persons");
        this.stateKeys = new WrappedKeys(careful.getCollection("states"), master);
        this.secrets = new WrappedKeys(careful.getCollection("secrets"), master);
        Cache<String, KeysetHandle> layer = brief(cached);
        this.tokens = new PersonTokens(
                persons,
                input -> computed("person-index", input),
                new TokenLayer(() -> layer.get(
                        TokenLayer.NAME, name -> secrets.key(name, PredefinedDeterministicAeadParameters.AES256_SIV))));
        this.shared = brief(cached);
        this.held = brief(cached);
        this.states = brief(cached);
    }

    /** A cache that expires after a short real time, so that changes by other processes take effect soon. */
    private static <K, V> Cache<K, V> brief(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(time)
                .build();
    }

    @Override
    public Map<PersonId, DataKey> keysShared(CaseId caseId, Set<PersonId> persons, Set<StateCode> holders) {
        Map<PersonId, DataKey> keys = new HashMap<>();
        for (PersonId person : persons) {
            Shared known = shared.getIfPresent(person);
            if (known != null
                    && known.caseId().equals(caseId)
                    && known.holders().containsAll(holders)) {
                keys.put(person, known.key());
            }
        }
        Map<PersonId, Document> kept = new HashMap<>();
        for (PersonId person : persons) {
            Document found = keys.containsKey(person) ? null : find(person);
            if (found != null) {
                requireOf(caseId, holders, found);
                kept.put(person, found);
            }
        }
        for (PersonId person : persons) {
            if (!keys.containsKey(person)) {
                keys.put(person, keyShared(caseId, person, kept.get(person), holders));
            }
        }
        return keys;
    }

    private DataKey keyShared(CaseId caseId, PersonId person, @Nullable Document found, Set<StateCode> holders) {
        Document kept = found == null ? made(caseId, person, holders) : found;
        if (copies(kept).isEmpty()) {
            throw Refusal.conflict("personal-data-erased", "the personal data of this person was erased everywhere");
        }
        String keyId = kept.getString("keyId");
        StateCode source = new StateCode(copies(kept).keySet().iterator().next());
        KeysetHandle key = unwrap(kept, source);
        Set<StateCode> missing = new HashSet<>(holders);
        copies(kept).keySet().forEach(state -> missing.remove(new StateCode(state)));
        erased(kept).forEach(state -> missing.remove(new StateCode(state)));
        for (StateCode state : missing) {
            grant(person, source, state, Keysets.wrap(key, stateKey(state), purpose(keyId, state)));
        }
        DataKey open = open(keyId, key);
        shared.put(person, new Shared(caseId, open, Set.copyOf(holders)));
        return open;
    }

    /** Creates the person's key unless another writer was faster; then that person must be of the same case too. */
    private Document made(CaseId caseId, PersonId person, Set<StateCode> holders) {
        if (holders.isEmpty()) {
            throw new IllegalStateException("personal data was recorded for no state");
        }
        persons.updateOne(
                Filters.eq(person.toString()), setOnInsert(caseId, holders), new UpdateOptions().upsert(true));
        Document made = find(person);
        if (made == null) {
            throw new VaultFailure("a key that was stored cannot be found", null);
        }
        requireOf(caseId, holders, made);
        return made;
    }

    /** A person's data is recorded only in that person's case; its copies go only to the parties of that case. */
    private static void requireOf(CaseId caseId, Set<StateCode> holders, Document kept) {
        if (!caseId.toString().equals(kept.getString("caseId"))
                || !parties(kept).containsAll(holders)) {
            throw Refusal.rule(
                    "person-of-the-case",
                    "personal data is recorded only in the person's own case, for the parties of that case");
        }
    }

    @Override
    public DataKey keyAlone(CaseId caseId, PersonId person, StateCode by) {
        Document kept = Objects.requireNonNullElseGet(find(person), Document::new);
        requireOf(caseId, Set.of(by), kept);
        if (erased(kept).contains(by.value())) {
            return open(UUID.randomUUID().toString(), Keysets.fresh());
        }
        Document own = alone(kept, by);
        return own == null ? madeAlone(caseId, person, by) : open(own, by);
    }

    /** Creates the state's own key unless another writer was faster, or the state has erased the person meanwhile. */
    private DataKey madeAlone(CaseId caseId, PersonId person, StateCode by) {
        String keyId = UUID.randomUUID().toString();
        byte[] wrapped = Keysets.wrap(Keysets.fresh(), stateKey(by), purpose(keyId, by));
        persons.updateOne(
                Filters.and(
                        Filters.eq(person.toString()),
                        Filters.exists(ALONE + by, false),
                        Filters.ne(ERASED, by.value())),
                Updates.set(ALONE + by, new Document("keyId", keyId).append("copy", new Binary(wrapped))));
        return keyAlone(caseId, person, by);
    }

    private DataKey open(Document own, StateCode by) {
        String keyId = own.getString("keyId");
        return open(keyId, Keysets.unwrap(own.get("copy", Binary.class).getData(), stateKey(by), purpose(keyId, by)));
    }

    private static DataKey open(String keyId, KeysetHandle key) {
        return new DataKey(keyId, Keysets.aead(key));
    }

    @Override
    public Optional<DataKey> keyHeld(PersonId person, String keyId, StateCode by) {
        String place = person + "/" + keyId + "/" + by;
        DataKey known = held.getIfPresent(place);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DataKey> key = Optional.ofNullable(find(person)).flatMap(kept -> keyHeld(kept, keyId, by));
        key.ifPresent(found -> held.put(place, found));
        return key;
    }

    private Optional<DataKey> keyHeld(Document kept, String keyId, StateCode by) {
        if (keyId.equals(kept.getString("keyId"))) {
            return copies(kept).containsKey(by.value()) ? Optional.of(open(keyId, unwrap(kept, by))) : Optional.empty();
        }
        return Optional.ofNullable(alone(kept, by))
                .filter(own -> keyId.equals(own.getString("keyId")))
                .map(own -> open(own, by));
    }

    @Override
    public byte[] derive(byte[] input) {
        return computed("derived-ids", input);
    }

    /** HMAC-SHA256 under a named secret, shortened. */
    private byte[] computed(String name, byte[] input) {
        PrfSet known = functions.get(name);
        if (known == null) {
            known = Keysets.prf(secrets.key(name, PredefinedPrfParameters.HMAC_SHA256_PRF));
            functions.put(name, known);
        }
        try {
            return known.computePrimary(input, TOKEN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("nothing could be derived", e);
        }
    }

    @Override
    public void recognise(PersonId person, Set<String> keys) {
        tokens.enter(person, keys);
    }

    @Override
    public List<Recognised> recognised(StateCode by, Set<String> keys, CaseId except, int most) {
        return tokens.found(by, keys, except, most);
    }

    @Override
    public List<Recognised> recognisedByAll(StateCode by, Set<String> keys, int most) {
        return tokens.foundByAll(by, keys, most);
    }

    @Override
    public Optional<Holders> holders(PersonId person) {
        return Optional.ofNullable(find(person))
                .filter(kept -> kept.containsKey("caseId"))
                .map(kept -> new Holders(
                        CaseId.of(kept.getString("caseId")),
                        parties(kept),
                        states(copies(kept).keySet()),
                        states(erased(kept))));
    }

    @Override
    public KeyCounts counts(StateCode by) {
        tokens.index();
        Bson own = Filters.eq(PARTIES, by.value());
        Bson kept = Filters.and(own, Filters.exists("copies." + by), Filters.ne(ERASED, by.value()));
        return new KeyCounts(
                stateKeys.wrapped(by.value()).isPresent(),
                persons.countDocuments(kept),
                persons.countDocuments(Filters.and(kept, Filters.exists(ALONE + by))),
                persons.countDocuments(Filters.and(own, Filters.eq(ERASED, by.value()))));
    }

    @Override
    public Erasure erase(PersonId person, StateCode by) {
        Document left = persons.findOneAndUpdate(
                Filters.and(Filters.eq(person.toString()), Filters.exists("copies." + by)),
                Updates.combine(
                        Updates.unset("copies." + by),
                        Updates.unset(ALONE + by),
                        PersonTokens.without(by),
                        Updates.addToSet(ERASED, by.value())),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (left == null) {
            left = find(person);
        }
        if (left == null || !erased(left).contains(by.value())) {
            return Erasure.NOTHING_HELD;
        }
        shared.invalidate(person);
        held.asMap().keySet().removeIf(place -> place.startsWith(person + "/") && place.endsWith("/" + by));
        return copies(left).isEmpty() ? Erasure.ERASED_EVERYWHERE : Erasure.ERASED_HERE;
    }

    private @Nullable Document find(PersonId person) {
        return persons.find(Filters.eq(person.toString())).first();
    }

    /** Inserts all copies at once, so that a key always has one. The first of several writers wins. */
    private Bson setOnInsert(CaseId caseId, Set<StateCode> holders) {
        KeysetHandle key = Keysets.fresh();
        String keyId = UUID.randomUUID().toString();
        Map<String, Binary> copies = new HashMap<>();
        holders.forEach(state ->
                copies.put(state.value(), new Binary(Keysets.wrap(key, stateKey(state), purpose(keyId, state)))));
        return Updates.combine(
                Updates.setOnInsert("keyId", keyId),
                Updates.setOnInsert("caseId", caseId.toString()),
                Updates.setOnInsert(
                        PARTIES, holders.stream().map(StateCode::value).sorted().toList()),
                Updates.setOnInsert("copies", new Document(new HashMap<String, Object>(copies))),
                Updates.setOnInsert(ERASED, List.of()));
    }

    /** Grants a copy only while the source copy exists, so that a concurrent erasure is not undone. */
    private void grant(PersonId person, StateCode source, StateCode to, byte[] wrapped) {
        persons.updateOne(
                Filters.and(
                        Filters.eq(person.toString()),
                        Filters.exists("copies." + source),
                        Filters.exists("copies." + to, false),
                        Filters.ne(ERASED, to.value())),
                Updates.set("copies." + to, new Binary(wrapped)));
    }

    private KeysetHandle unwrap(Document kept, StateCode state) {
        return Keysets.unwrap(
                copies(kept).get(state.value(), Binary.class).getData(),
                stateKey(state),
                purpose(kept.getString("keyId"), state));
    }

    private Aead stateKey(StateCode state) {
        return states.get(
                state, code -> Keysets.aead(stateKeys.key(code.value(), PredefinedAeadParameters.AES256_GCM)));
    }

    /** The copies by state. One that was destroyed and has come back, from a backup, does not count. */
    private static Document copies(Document kept) {
        Document copies = new Document(kept.get("copies", new Document()));
        erased(kept).forEach(copies::remove);
        return copies;
    }

    /** The state's own key; null if it has none, or has erased the person. */
    private static @Nullable Document alone(Document kept, StateCode by) {
        return erased(kept).contains(by.value())
                ? null
                : kept.get("alone", new Document()).get(by.value(), Document.class);
    }

    /** The states that hold a copy. */
    static Set<StateCode> holders(Document kept) {
        return states(copies(kept).keySet());
    }

    private static Set<StateCode> parties(Document kept) {
        return states(kept.getList(PARTIES, String.class, List.of()));
    }

    private static Set<StateCode> states(Collection<String> codes) {
        return codes.stream().map(StateCode::new).collect(Collectors.toSet());
    }

    private static List<String> erased(Document kept) {
        return kept.getList(ERASED, String.class, List.of());
    }

    /** What a copy of a data key is bound to. */
    static String purpose(String keyId, StateCode state) {
        return "data-key " + keyId + " of " + state;
    }
}
