package homeward.local.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import homeward.local.servers.Access;
import homeward.local.servers.TokenIssuer;

/**
 * The settings of all services of a run.
 *
 * @param access to store and broker; its passwords are passed in the environment
 * @param prefix first part of the names of databases and topics
 * @param master file of the key that wraps all state keys
 * @param keys folder with the services' secret keys, in one folder for each, and their public keys in another
 */
public record ServiceSettings(Access access, TokenIssuer issuer, String prefix, Path master, Path keys) {

    /** Configuration properties of a service. */
    public Map<String, String> properties(String service) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.profile", "local");
        settings.put("kafka.bootstrap.servers", access.kafka());
        settings.put("homeward.mongodb.database", prefix + "-" + service);
        settings.put("homeward.vault.database", prefix + "-vault");
        settings.put("homeward.topic-prefix", prefix);
        settings.put("homeward.issuer", issuer.issuer());
        settings.put("mp.jwt.verify.publickey.location", issuer.keys());
        settings.put("homeward.vault.master", master.toString());
        settings.put("homeward.keys.private", keys.resolve(service).toString());
        settings.put("homeward.keys.public", keys.resolve("public").toString());
        settings.put("homeward.http.hosts", "localhost,127.0.0.1");
        settings.put("homeward.clock.movable", String.valueOf(!issuer.given()));
        return settings;
    }

    /** Further settings, which hold passwords. */
    public Map<String, String> environment(String service) {
        return access.environment(service, Service.parts().writing().contains(service));
    }
}
