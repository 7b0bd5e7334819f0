package homeward.local.servers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

import homeward.local.console.PlainError;

/** A given Kafka. The installation's id is the last part of the name of the empty topic {@code <prefix>.installation.<id>}. */
final class BrokerServer implements MarkedServer {

    private static final int PATIENCE_SECONDS = 5;

    private final String bootstrap;
    private final String prefix;
    private final String mark;

    BrokerServer(String bootstrap, String prefix) {
        this.bootstrap = bootstrap;
        this.prefix = prefix;
        this.mark = prefix + ".installation.";
    }

    @FunctionalInterface
    private interface Work<T> {
        T of(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
    }

    @Override
    public String shown() {
        return "the Kafka broker at " + bootstrap;
    }

    @Override
    public Contents contents() {
        Set<String> topics = with(admin -> admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Optional<String> installation = topics.stream()
                .filter(name -> name.startsWith(mark))
                .map(name -> name.substring(mark.length()))
                .findFirst();
        boolean data = topics.stream().anyMatch(name -> name.startsWith(prefix + ".") && !name.startsWith(mark));
        return new Contents(installation, data);
    }

    @Override
    public void mark(String installation) {
        with(admin -> admin.createTopics(List.of(new NewTopic(mark + installation, Optional.of(1), Optional.empty())))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private <T> T with(Work<T> work) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1_000);
        try (Admin admin = Admin.create(settings)) {
            return work.of(admin);
        } catch (KafkaException | ExecutionException | TimeoutException down) {
            throw new PlainError("No Kafka broker answers at " + bootstrap + ".");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped while asking the Kafka broker.");
        }
    }
}
