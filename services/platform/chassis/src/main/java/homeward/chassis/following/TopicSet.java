package homeward.chassis.following;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.common.TopicPartition;

import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;

/** The partitions of the events topics of some services. */
record TopicSet(TopicNames names, List<String> services) {

    TopicSet {
        services = List.copyOf(services);
    }

    List<TopicPartition> partitions() {
        return services.stream().flatMap(service -> of(service).stream()).toList();
    }

    List<TopicPartition> of(String service) {
        String topic = names.events(service);
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }
}
