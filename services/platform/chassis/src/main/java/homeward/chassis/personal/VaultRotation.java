package homeward.chassis.personal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/**
 * Replaces keys of the vault while services run, each in four steps: the new key is made known; it is used; everything
 * that the former wrapped is wrapped anew; the former is destroyed. Between the steps the services' caches expire. After
 * an interruption it is run again: it begins with one more key and ends in the same way.
 */
public final class VaultRotation {

    /** Longer than services keep a key of the vault in memory. */
    public static final Duration PAUSE = Duration.ofSeconds(12);

    private final MongoCollection<Document> persons;
    private final WrappedKeys states;
    private final WrappedKeys secrets;
    private final MasterKey master;
    private final Runnable pause;

    /**
     * @param master file of the master key
     * @param service wraps that file; null if there is no key service
     * @param pause between the steps, see {@link #PAUSE}
     */
    public VaultRotation(MongoDatabase vault, Path master, @Nullable Aead service, Duration pause) {
        this(vault, master, service, () -> sleep(pause));
    }

    VaultRotation(MongoDatabase vault, Path master, @Nullable Aead service, Runnable pause) {
        MongoDatabase careful = vault.withWriteConcern(WriteConcern.MAJORITY);
        this.master = MasterKey.from(master, service);
        this.persons = careful.getCollection("persons");
        this.states = new WrappedKeys(careful.getCollection("states"), this.master);
        this.secrets = new WrappedKeys(careful.getCollection("secrets"), this.master);
        this.pause = pause;
    }

    /**
     * Replaces a state's key.
     *
     * @return number of copies of data keys that were wrapped anew
     * @throws VaultFailure if the state has no key, or somebody replaces it at the same time
     */
    public int state(StateCode state) {
        change(states, state.value(), Keysets::withNext);
        pause();
        Aead key = Keysets.aead(change(states, state.value(), Keysets::usingNewest));
        pause();
        int rewrapped = 0;
        for (Document person : persons.find(Filters.exists("copies." + state))) {
            Document copies = person.get("copies", Document.class);
            rewrapped += rewrapped(
                    person,
                    "copies." + state,
                    copies.get(state.value(), Binary.class),
                    person.getString("keyId"),
                    state,
                    key);
        }
        for (Document person : persons.find(Filters.exists("alone." + state))) {
            Document own = person.get("alone", Document.class).get(state.value(), Document.class);
            rewrapped += rewrapped(
                    person,
                    "alone." + state + ".copy",
                    own.get("copy", Binary.class),
                    own.getString("keyId"),
                    state,
                    key);
        }
        change(states, state.value(), Keysets::withoutFormer);
        return rewrapped;
    }

    /** A copy that was erased meanwhile stays erased. */
    private int rewrapped(Document person, String field, Binary copy, String keyId, StateCode state, Aead key) {
        String purpose = MongoVault.purpose(keyId, state);
        byte[] anew = Keysets.wrap(Keysets.unwrap(copy.getData(), key, purpose), key, purpose);
        return (int) persons.updateOne(
                        Filters.and(Filters.eq(person.get("_id")), Filters.eq(field, copy)),
                        Updates.set(field, new Binary(anew)))
                .getModifiedCount();
    }

    private static KeysetHandle change(WrappedKeys keys, String name, UnaryOperator<KeysetHandle> change) {
        byte[] before = keys.wrapped(name).orElseThrow(() -> new VaultFailure("the vault has no key of " + name, null));
        KeysetHandle changed = change.apply(keys.unwrapped(name, before));
        keys.replace(name, before, changed);
        return changed;
    }

    /**
     * Replaces the key around the tokens by which persons are found. No name is opened: what a token was made of, and
     * the secret it was made under, are not needed.
     *
     * @return number of persons whose tokens were sealed anew
     * @throws VaultFailure if nobody was ever entered in the index, or somebody replaces the key at the same time
     */
    public int index() {
        change(
                secrets,
                TokenLayer.NAME,
                keys -> Keysets.withNext(keys, PredefinedDeterministicAeadParameters.AES256_SIV));
        pause();
        KeysetHandle keys = change(secrets, TokenLayer.NAME, Keysets::usingNewest);
        pause();
        TokenLayer layer = new TokenLayer(() -> keys);
        int sealed = 0;
        for (Document person : persons.find(Filters.exists(PersonTokens.TOKENS + ".0"))) {
            sealed += sealedAnew(person, layer);
        }
        change(secrets, TokenLayer.NAME, Keysets::withoutFormer);
        return sealed;
    }

    /** Again while others enter or erase the person: tokens that were taken away meanwhile stay away. */
    private int sealedAnew(Document person, TokenLayer layer) {
        @Nullable Document kept = person;
        while (kept != null
                && !kept.getList(PersonTokens.TOKENS, Document.class, List.of()).isEmpty()) {
            List<Document> before = kept.getList(PersonTokens.TOKENS, Document.class);
            List<Document> anew = before.stream()
                    .map(token -> new Document(token).append(PersonTokens.TOKEN, anew(token, layer)))
                    .distinct()
                    .toList();
            if (persons.updateOne(
                                    Filters.and(Filters.eq(person.get("_id")), Filters.eq(PersonTokens.TOKENS, before)),
                                    Updates.set(PersonTokens.TOKENS, anew))
                            .getMatchedCount()
                    == 1) {
                return 1;
            }
            kept = persons.find(Filters.eq(person.get("_id"))).first();
        }
        return 0;
    }

    private static Binary anew(Document token, TokenLayer layer) {
        return new Binary(layer.anew(
                new StateCode(token.getString(PersonTokens.BY)),
                token.get(PersonTokens.TOKEN, Binary.class).getData()));
    }

    /**
     * Replaces the master key.
     *
     * @return number of keys that were wrapped anew
     */
    public int master() {
        master.replace(Keysets.withNext(master.keyset()));
        pause();
        master.replace(Keysets.usingNewest(master.keyset()));
        pause();
        int rewrapped = 0;
        for (WrappedKeys keys : List.of(states, secrets)) {
            for (String name : keys.names()) {
                byte[] before = keys.wrapped(name).orElseThrow();
                keys.replace(name, before, keys.unwrapped(name, before));
                rewrapped++;
            }
        }
        master.replace(Keysets.withoutFormer(master.keyset()));
        return rewrapped;
    }

    private void pause() {
        pause.run();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultFailure("interrupted; run it again", e);
        }
    }
}
