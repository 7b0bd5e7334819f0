package homeward.journal.axon;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Monotonically increasing UUIDs of version 7 (RFC 9562), for ids without another source. Documents written together
 * are then neighbours in the unique indexes on ids, whereas each random id would read and write a different page. Axon
 * loads this class as a service and uses it for message ids.
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
