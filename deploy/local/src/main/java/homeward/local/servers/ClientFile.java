package homeward.local.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.CommonClientConfigs;

import homeward.chassis.topics.Broker;
import homeward.local.console.PlainError;

/** A file with the settings of a Kafka client, as Kafka's own tools read it. */
public final class ClientFile {

    private ClientFile() {}

    /** @throws PlainError if the file cannot be read */
    public static Map<String, Object> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new PlainError("The file " + file + " cannot be read.");
        }
        Map<String, Object> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    /**
     * The broker that a file names.
     *
     * @throws PlainError if the file cannot be read, or names none
     */
    public static Broker broker(Path file) {
        Map<String, String> settings = new HashMap<>();
        read(file).forEach((name, value) -> settings.put(name, String.valueOf(value)));
        String servers = settings.remove(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        if (servers == null) {
            throw new PlainError("The file " + file + " does not say bootstrap.servers.");
        }
        return new Broker(servers, settings);
    }
}
