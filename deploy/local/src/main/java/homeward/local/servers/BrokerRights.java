package homeward.local.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;

import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.TopicRights;
import homeward.local.console.PlainError;

/** Enters into a broker's access list what each part's user, who is named like the part, may do there. */
public final class BrokerRights {

    private static final int PATIENCE_SECONDS = 60;

    private BrokerRights() {}

    /**
     * Can be repeated; removes nothing.
     *
     * @param operator settings of a client that may change the access list
     * @return the number of rights
     * @throws PlainError if the broker refuses, or does not answer
     */
    public static int enter(Map<String, Object> operator, String prefix, Parts parts) {
        TopicRights rights = new TopicRights(new TopicNames(prefix));
        List<AclBinding> all = new ArrayList<>();
        parts.writing().forEach(service -> all.addAll(rights.of(service, parts.writing(), service)));
        parts.reading().forEach(reader -> all.addAll(rights.ofReader(reader, parts.writing(), reader)));
        try (Admin admin = Admin.create(operator)) {
            admin.createAcls(all).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return all.size();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new PlainError(
                    "The access list was not changed: " + cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainError("The access list may be incomplete; run it again.");
        }
    }
}
