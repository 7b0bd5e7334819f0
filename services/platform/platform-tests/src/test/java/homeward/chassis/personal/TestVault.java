package homeward.chassis.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.testkit.TestStore;

/** A vault in a database of its own, and what is in it. */
public final class TestVault {

    private final MongoDatabase database = TestStore.newDatabase();
    private final Vault vault;

    public TestVault() {
        try {
            Path folder = Files.createTempDirectory("homeward-vault");
            Path master = folder.resolve("master.json");
            folder.toFile().deleteOnExit(); // after the file: the last registered goes first
            master.toFile().deleteOnExit();
            vault = new MongoVault(database, MasterKey.from(master), Duration.ofSeconds(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Sealers sealers() {
        return new Sealers(vault);
    }

    /** What a state opens with its copies of the keys. */
    public Openings openings(StateCode state) {
        return stateKeys().of(state);
    }

    public StateKeys stateKeys() {
        return new StateKeys(vault);
    }

    public Vault vault() {
        return vault;
    }

    /** Everything that is stored about persons. */
    String stored() {
        StringBuilder all = new StringBuilder();
        database.getCollection("persons")
                .find()
                .sort(Sorts.ascending("_id"))
                .forEach(person -> all.append(person.toJson()));
        return all.toString();
    }

    /** The number of tokens by which persons are found. */
    int tokens() {
        return tokenList().size();
    }

    /** Puts the tokens back that a change takes away. */
    void restoring(PersonId person, Runnable change) {
        var persons = database.getCollection("persons");
        List<Document> before = Objects.requireNonNull(
                        persons.find(Filters.eq(person.toString())).first())
                .getList("tokens", Document.class);
        change.run();
        persons.updateOne(Filters.eq(person.toString()), Updates.set("tokens", before));
    }

    Set<Binary> tokenSet() {
        return Set.copyOf(tokenList());
    }

    private List<Binary> tokenList() {
        List<Binary> tokens = new ArrayList<>();
        for (Document person : database.getCollection("persons").find()) {
            person.getList("tokens", Document.class, List.of())
                    .forEach(entry -> tokens.add(entry.get("token", Binary.class)));
        }
        return tokens;
    }

    /** The states that hold a copy, by person. */
    public Map<PersonId, Set<StateCode>> holders() {
        Map<PersonId, Set<StateCode>> holders = new HashMap<>();
        for (Document person : database.getCollection("persons").find()) {
            holders.put(
                    PersonId.of(person.getString("_id")),
                    person.get("copies", Document.class).keySet().stream()
                            .map(StateCode::new)
                            .collect(Collectors.toSet()));
        }
        return holders;
    }
}
