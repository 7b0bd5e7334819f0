package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.deciding.Decider;

/** The deciders this service declares, by stream type. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class Deciders {

    private final Map<String, Decider<?, ?, ?>> byType = new HashMap<>();

    Deciders(@Any Instance<Decider<?, ?, ?>> declared) {
        for (Decider<?, ?, ?> decider : declared) {
            if (byType.put(decider.type().name(), decider) != null) {
                throw new IllegalStateException(
                        "two deciders for stream type " + decider.type().name());
            }
        }
    }

    Iterable<Decider<?, ?, ?>> all() {
        return byType.values();
    }

    /** @throws IllegalArgumentException if this service has no such streams */
    Decider<?, ?, ?> of(String streamType) {
        Decider<?, ?, ?> decider = byType.get(streamType);
        if (decider == null) {
            throw new IllegalArgumentException("no decider for stream type " + streamType);
        }
        return decider;
    }
}
