package homeward.chassis.topics;

import java.util.List;

/**
 * The names a service uses in Kafka.
 *
 * @param prefix first part of every name, {@code homeward} unless several installations share a broker
 */
public record TopicNames(String prefix) {

    private static final String EVENTS = ".events";

    public String events(String service) {
        return prefix + "." + service + EVENTS;
    }

    /** The service that owns an events topic; the topic's own name if it is not one of this installation. */
    public String serviceOf(String topic) {
        return topic.startsWith(prefix + ".") && topic.endsWith(EVENTS)
                ? topic.substring(prefix.length() + 1, topic.length() - EVENTS.length())
                : topic;
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

    /** The first part of the names of consumer groups. */
    public String groups(String service) {
        return prefix + "." + service + ".";
    }

    public String policiesGroup(String service) {
        return groups(service) + "policies";
    }

    public String projectionsGroup(String service) {
        return groups(service) + "projections";
    }
}
