package homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCursor;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.store.access.StoreUser;

/** A store with users, and what others try on it; with the driver's own log-in. */
class StoreLogInTest {

    private static final int MANY = 250;

    @TempDir
    private Path directory = Path.of(".");

    private final List<MongoClient> clients = new ArrayList<>();
    private StoreServer server;
    private MongoClient request;
    private MongoClient vault;

    @BeforeEach
    void twoUsersHaveWritten() {
        server = new StoreServer(
                directory.resolve("store.mv"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                List.of(
                        new StoreUser("request", "r-secret", Set.of("homeward-request")),
                        new StoreUser("vault", "v-secret", Set.of("homeward-vault"))),
                failure -> System.err.println("The store of the test has failed: " + failure));
        request = as("request", "r-secret");
        vault = as("vault", "v-secret");
        vault.getDatabase("homeward-vault")
                .getCollection("persons")
                .insertMany(IntStream.range(0, MANY)
                        .mapToObj(i -> new Document("_id", i).append("key", "k" + i))
                        .toList());
        request.getDatabase("homeward-request").getCollection("journal").insertOne(new Document("_id", 1));
    }

    @AfterEach
    void stop() {
        clients.forEach(MongoClient::close);
        server.close();
    }

    @Test
    void aUserReadsAndWritesInHisOwnDatabase() {
        var own = request.getDatabase("homeward-request");
        own.getCollection("journal").createIndex(new Document("stream", 1));
        own.getCollection("journal").updateOne(new Document("_id", 1), new Document("$set", new Document("stream", 2)));
        assertThat(own.getCollection("journal").find(new Document("stream", 2)).first())
                .isNotNull();
        assertThat(own.getCollection("journal").countDocuments()).isEqualTo(1);
        assertThat(own.listCollectionNames()).containsExactly("journal");
        own.getCollection("journal").drop();
        assertThat(own.listCollectionNames()).isEmpty();
    }

    @Test
    void aUserSeesNoOtherDatabaseInTheList() {
        assertThat(request.listDatabaseNames()).containsExactly("homeward-request");
    }

    @Test
    void nobodyDoesAnythingWithoutAPassword() {
        MongoClient nobody = as(null, "");
        assertThat(nobody.getDatabase("any").runCommand(new Document("ping", 1)))
                .containsEntry("ok", 1.0);
        for (String command : List.of("find", "listCollections", "dropDatabase", "listDatabases", "endSessions", "x")) {
            MongoCommandException refused = refused(nobody, "homeward-vault", new Document(command, "persons"));
            assertThat(refused.getErrorCode()).isEqualTo(13);
            assertThat(refused.getErrorCodeName()).isEqualTo("Unauthorized");
            assertThat(refused.getErrorMessage()).isEqualTo("Command " + command + " requires authentication");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "stranger", "admin"})
    void aWrongPasswordAndAnUnknownNameFailAlike(String name) {
        assertThatThrownBy(() ->
                        as(name, "guessed").getDatabase("homeward-request").runCommand(new Document("find", "journal")))
                .isInstanceOf(MongoSecurityException.class)
                .cause()
                .isInstanceOfSatisfying(MongoCommandException.class, failed -> {
                    assertThat(failed.getErrorCode()).isEqualTo(18);
                    assertThat(failed.getErrorCodeName()).isEqualTo("AuthenticationFailed");
                    assertThat(failed.getErrorMessage()).isEqualTo("Authentication failed.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'persons'}",
                "{count: 'persons'}",
                "{distinct: 'persons', key: 'key'}",
                "{aggregate: 'persons', pipeline: [], cursor: {}}",
                "{insert: 'persons', documents: [{_id: -1}]}",
                "{update: 'persons', updates: [{q: {_id: 1}, u: {$set: {key: 'x'}}}]}",
                "{delete: 'persons', deletes: [{q: {}, limit: 0}]}",
                "{findAndModify: 'persons', query: {_id: 1}, remove: true}",
                "{listCollections: 1}",
                "{listIndexes: 'persons'}",
                "{collStats: 'persons'}",
                "{drop: 'persons'}",
                "{dropDatabase: 1}",
                "{createIndexes: 'persons', indexes: [{key: {key: 1}, name: 'k'}]}",
                "{triggerInternalException: 1}",
                "{FIND: 'persons'}"
            })
    void aUserDoesNothingInTheDatabaseOfAnother(String command) {
        MongoCommandException refused = refused(request, "homeward-vault", Document.parse(command));
        assertThat(refused.getErrorCode()).isEqualTo(13);
        assertThat(refused.getErrorMessage()).startsWith("not authorized on homeward-vault to execute command ");
        assertThat(vault.getDatabase("homeward-vault").getCollection("persons").countDocuments())
                .isEqualTo(MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{renameCollection: 'homeward-vault.persons', to: 'homeward-request.persons'}",
                "{getLog: 'global'}",
                "{hostInfo: 1}",
                "{serverStatus: 1}",
                "{dropDatabase: 1}"
            })
    void aUserHasNothingToSayAboutTheServer(String command) {
        assertThat(refused(request, "admin", Document.parse(command)).getErrorCode())
                .isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$merge: {into: {db: 'homeward-vault', coll: 'persons'}}}",
                "{$facet: {x: [{$merge: {into: {db: 'homeward-vault', coll: 'persons'}}}]}}",
                "{$out: {db: 'homeward-vault', coll: 'persons'}}"
            })
    void anAggregationWritesIntoNoOtherDatabase(String stage) {
        Document command = new Document("aggregate", "journal")
                .append("pipeline", List.of(Document.parse(stage)))
                .append("cursor", new Document());
        assertThat(refused(request, "homeward-request", command).getErrorCode()).isEqualTo(13);
    }

    @Test
    void theCursorOfAnotherDatabaseIsNotReadByGuessingItsNumber() {
        var persons = vault.getDatabase("homeward-vault").getCollection("persons");
        try (MongoCursor<Document> theirs = persons.find().batchSize(10).iterator()) {
            theirs.next();
            long cursor = theirs.getServerCursor().getId();
            MongoCommandException refused = refused(
                    request, "homeward-request", new Document("getMore", cursor).append("collection", "persons"));
            assertThat(refused.getErrorCode()).isEqualTo(43);
            request.getDatabase("homeward-request")
                    .runCommand(new Document("killCursors", "persons").append("cursors", List.of(cursor)));
            int read = 1;
            while (theirs.hasNext()) {
                theirs.next();
                read++;
            }
            assertThat(read).isEqualTo(MANY);
        }
    }

    @Test
    void otherWaysToLogInAreNotOffered() {
        MongoClient nobody = as(null, "");
        Document plain = new Document("saslStart", 1)
                .append("mechanism", "PLAIN")
                .append("payload", new Binary("\0request\0r-secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(nobody, "admin", plain).getErrorCode()).isEqualTo(334);
        assertThat(refused(nobody, "admin", new Document("saslContinue", 1).append("conversationId", 1))
                        .getErrorCode())
                .isEqualTo(17);
    }

    @Test
    void usersAreThoseOfTheServerAndNotOfADatabase() {
        MongoCredential elsewhere =
                MongoCredential.createScramSha256Credential("request", "homeward-request", "r-secret".toCharArray());
        MongoSecurityException refused = catchThrowableOfType(
                MongoSecurityException.class,
                () -> client(elsewhere).getDatabase("homeward-request").runCommand(new Document("find", "journal")));
        assertThat(refused).isNotNull();
    }

    private static MongoCommandException refused(MongoClient client, String database, Document command) {
        MongoCommandException refused = catchThrowableOfType(
                MongoCommandException.class, () -> client.getDatabase(database).runCommand(command));
        assertThat(refused).as(command.toJson()).isNotNull();
        return refused;
    }

    private MongoClient as(@Nullable String user, String password) {
        return client(user == null ? null : MongoCredential.createCredential(user, "admin", password.toCharArray()));
    }

    private MongoClient client(@Nullable MongoCredential credential) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", server.port())))
                        .serverSelectionTimeout(10, TimeUnit.SECONDS));
        if (credential != null) {
            settings.credential(credential);
        }
        MongoClient client = MongoClients.create(settings.build());
        clients.add(client);
        return client;
    }
}
