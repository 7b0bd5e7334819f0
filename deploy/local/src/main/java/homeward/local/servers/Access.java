package homeward.local.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.security.auth.spi.LoginModule;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.jspecify.annotations.Nullable;

import homeward.chassis.topics.Broker;
import homeward.chassis.topics.ScramOnce;
import homeward.chassis.topics.TopicNames;
import homeward.embedded.Accounts;
import homeward.embedded.OwnerFile;
import homeward.embedded.Passwords;
import homeward.local.console.PlainError;

/**
 * How to reach a run's store and broker, and to log in there. On a given server everybody uses what was given; on an
 * embedded one each service is a user of its own, and so are the vault in the store and the operator in the broker.
 *
 * @param store connection string; that of a given server may contain user and password
 * @param kafka bootstrap servers
 * @param storeUsers passwords by user; none for a given store
 * @param kafkaUsers passwords by user; none for a given broker
 */
public record Access(String store, String kafka, Map<String, String> storeUsers, Map<String, String> kafkaUsers) {

    /** The user and the database of the persons' keys. */
    public static final String VAULT = "vault";

    /** The user of the broker for tools from outside, who reads all events and does nothing else. */
    public static final String READER = "reader";

    /** The file of the passwords, in the data of a run. */
    public static final String FILE = "passwords.properties";

    /** The file of the reader's settings of a Kafka consumer, in the data of a run. */
    public static final String READER_FILE = "reader.properties";

    private static final String MECHANISM = "SCRAM-SHA-256";

    public Access {
        storeUsers = Map.copyOf(storeUsers);
        kafkaUsers = Map.copyOf(kafkaUsers);
    }

    /** Servers on which everybody uses what was given. */
    public static Access given(String store, String kafka) {
        return new Access(store, kafka, Map.of(), Map.of());
    }

    /** Servers at these addresses, with the users of the run in a data directory. */
    public static Access in(Path data, String store, String kafka) {
        return Passwords.existing(data.resolve(FILE))
                .map(passwords -> new Access(store, kafka, passwords.store(), passwords.kafka()))
                .orElseGet(() -> given(store, kafka));
    }

    /**
     * The passwords of a run, made at its first start.
     *
     * @param ownStore whether its store is an embedded one
     * @param ownKafka whether its broker is an embedded one
     */
    public static Passwords passwords(Path data, Parts parts, boolean ownStore, boolean ownKafka) {
        return Passwords.keptIn(
                data.resolve(FILE),
                ownStore ? parts.and(VAULT) : Set.of(),
                ownKafka ? parts.and(Accounts.OPERATOR, READER) : Set.of());
    }

    /**
     * Enters what each user of an embedded broker may do there, and writes the reader's settings for tools from outside.
     *
     * @param data directory of the run
     */
    public void giveRights(Path data, String prefix, Parts parts) {
        if (kafkaUsers.isEmpty()) {
            return;
        }
        BrokerRights.enter(kafka(Accounts.OPERATOR), prefix, parts.withReaders(List.of(READER)));
        Map<String, String> settings = new TreeMap<>(security(READER, ScramLoginModule.class));
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(CommonClientConfigs.GROUP_ID_CONFIG, new TopicNames(prefix).groups(READER) + "my-tool");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        StringBuilder lines = new StringBuilder();
        settings.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        try {
            OwnerFile.write(data.resolve(READER_FILE), lines.toString());
        } catch (IOException unwritable) {
            throw new PlainError("The reader's settings cannot be kept in " + data + ": " + unwritable.getMessage());
        }
    }

    /** The store's connection string for a user. */
    public String store(String user) {
        String password = password(storeUsers, user);
        return password == null ? store : store.replaceFirst("//", "//" + user + ":" + password + "@");
    }

    /** The settings of a Kafka client of a user. */
    public Map<String, Object> kafka(String user) {
        Map<String, Object> settings = new HashMap<>(security(user, ScramOnce.class));
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka);
        return settings;
    }

    /** The broker as a user reaches it. */
    public Broker broker(String user) {
        return new Broker(kafka, security(user, ScramOnce.class));
    }

    private Map<String, String> security(String user, Class<? extends LoginModule> module) {
        String password = password(kafkaUsers, user);
        return password == null
                ? Map.of()
                : Map.of(
                        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                        SecurityProtocol.SASL_PLAINTEXT.name,
                        SaslConfigs.SASL_MECHANISM,
                        MECHANISM,
                        SaslConfigs.SASL_JAAS_CONFIG,
                        module.getName() + " required username=\"" + user + "\" password=\"" + password + "\";");
    }

    private static @Nullable String password(Map<String, String> users, String user) {
        if (!users.isEmpty() && !users.containsKey(user)) {
            throw new PlainError("There is no password of the user '" + user + "'.");
        }
        return users.get(user);
    }

    /**
     * The environment of a service's process, which others on this machine cannot read.
     *
     * @param vault whether the service works with the persons' keys
     */
    public Map<String, String> environment(String service, boolean vault) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOMEWARD_MONGODB_URI", store(service));
        if (vault && !storeUsers.isEmpty()) {
            environment.put("HOMEWARD_VAULT_URI", store(VAULT));
        }
        security(service, ScramOnce.class)
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }

    /** Never a password. */
    @Override
    public String toString() {
        return "Access[" + kafka + "]";
    }
}
