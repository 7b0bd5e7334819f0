package homeward.journal.axon;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * UUIDs of version 7 (RFC 9562), each greater than the one before, for every id that has no other source. Documents written
 * together are then neighbours in the unique indexes on ids, while random ids would read and write a page each. Axon finds
 * it as a service and takes the ids of its messages from it.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    UUID next() {
        return generator.generate();
    }

    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
