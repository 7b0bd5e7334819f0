package homeward.audit.http;

import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.events.codec.Contracts;
import homeward.testkit.ServicePlatform;

/** The environment of a service under test, with the topics of the services that write: a reader creates none. */
public final class ServicesTopics implements QuarkusTestResourceLifecycleManager {

    private final ServicePlatform platform = new ServicePlatform();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = platform.start();
        Broker broker = Broker.open(settings.getOrDefault("kafka.bootstrap.servers", ""));
        TopicNames names = new TopicNames(settings.getOrDefault("homeward.topic-prefix", ""));
        new Topics(broker, names, Optional.empty())
                .ensure("request", Contracts.found().services());
        return settings;
    }

    @Override
    public void stop() {
        platform.stop();
    }
}
