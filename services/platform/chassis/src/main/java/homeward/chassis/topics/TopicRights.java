package homeward.chassis.topics;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service's user may do on the broker, and no more: it writes its own topics alone, reads the events of all
 * services, and creates missing topics, since services start in any order. A reader does nothing but read.
 */
public final class TopicRights {

    private static final String ANYWHERE = "*";

    private final TopicNames names;

    public TopicRights(TopicNames names) {
        this.names = names;
    }

    /**
     * The access control list of one service.
     *
     * @param sources the services whose events it reads
     * @param user of the service on the broker, without {@code User:}
     */
    public List<AclBinding> of(String service, Collection<String> sources, String user) {
        List<AclBinding> rights = new ArrayList<>();
        TreeSet<String> read = new TreeSet<>(names.events(List.copyOf(sources)));
        read.add(names.events(service));
        read.add(names.relay(service));
        read.forEach(topic -> allow(rights, user, TOPIC, topic, READ, DESCRIBE, DESCRIBE_CONFIGS, CREATE));
        List.of(names.events(service), names.relay(service)).forEach(topic -> allow(rights, user, TOPIC, topic, WRITE));
        allow(rights, user, TRANSACTIONAL_ID, names.transactionalId(service), WRITE, DESCRIBE);
        List.of(names.policiesGroup(service), names.projectionsGroup(service), names.relay(service))
                .forEach(group -> allow(rights, user, GROUP, group, READ, DESCRIBE));
        return rights;
    }

    /**
     * The access control list of a reader: a service that only reads, or a tool from outside. It creates and writes
     * nothing; its consumer groups begin with {@code <prefix>.<reader>.}
     *
     * @param sources the services whose events it reads
     * @param user of the reader on the broker, without {@code User:}
     */
    public List<AclBinding> ofReader(String reader, Collection<String> sources, String user) {
        List<AclBinding> rights = new ArrayList<>();
        new TreeSet<>(names.events(List.copyOf(sources)))
                .forEach(topic -> allow(rights, user, TOPIC, topic, READ, DESCRIBE, DESCRIBE_CONFIGS));
        ResourcePattern groups = new ResourcePattern(GROUP, names.groups(reader), PatternType.PREFIXED);
        List.of(READ, DESCRIBE).forEach(operation -> rights.add(allowed(groups, user, operation)));
        return rights;
    }

    private static void allow(
            List<AclBinding> rights, String user, ResourceType type, String name, AclOperation... operations) {
        for (AclOperation operation : operations) {
            rights.add(allowed(new ResourcePattern(type, name, PatternType.LITERAL), user, operation));
        }
    }

    private static AclBinding allowed(ResourcePattern what, String user, AclOperation operation) {
        return new AclBinding(
                what, new AccessControlEntry("User:" + user, ANYWHERE, operation, AclPermissionType.ALLOW));
    }
}
