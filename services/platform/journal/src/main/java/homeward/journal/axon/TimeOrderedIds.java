package homeward.journal.axon;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids that nothing else decides: UUIDs of version 7 (RFC 9562), each greater than the one before. What is written one after
 * the other then lies side by side in the unique indexes on ids, where random ones would touch, read and write a page each.
 * Axon finds it as a service and takes the ids of messages from it.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    static UUID next() {
        return GENERATOR.generate();
    }

    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
