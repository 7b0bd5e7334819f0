package homeward.chassis.topics;

import java.util.List;

/**
 * The names a service uses in Kafka.
 *
 * @param prefix first part of every name, {@code homeward} unless several installations share a broker
 */
public record TopicNames(String prefix) {

    public String events(String service) {
        return prefix + "." + service + ".events";
    }

    public List<String> events(List<String> services) {
        return services.stream().map(this::events).toList();
    }

    /** Topic of the relay's progress; its only partition also serves to elect the leading replica. */
    public String relay(String service) {
        return prefix + "." + service + ".relay";
    }

    public String transactionalId(String service) {
        return prefix + "-" + service + "-relay";
    }

    public String projectionsGroup(String service) {
        return prefix + "." + service + ".projections";
    }
}
