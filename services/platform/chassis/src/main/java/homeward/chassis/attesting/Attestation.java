package homeward.chassis.attesting;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is known of this log's standing: how far it is attested, and whether something contradicts it. Thread-safe. */
@Singleton
public class Attestation {

    private static final Logger LOG = Logger.getLogger(Attestation.class);

    private volatile long signed;
    private volatile long cosigned;
    private volatile @Nullable String contradiction;

    /** Size of the last checkpoint that this service signed; 0 before the first. */
    public long signed() {
        return signed;
    }

    /** Size of the last checkpoint that a witness cosigned; 0 before the first. */
    public long cosigned() {
        return cosigned;
    }

    /** Why no further checkpoint counts; one sentence for an operator. Empty while nothing contradicts the log. */
    public Optional<String> contradiction() {
        return Optional.ofNullable(contradiction);
    }

    void signed(long size) {
        signed = size;
    }

    void cosigned(long size) {
        cosigned = size;
    }

    void contradicted(String what) {
        if (!what.equals(contradiction)) {
            contradiction = what;
            LOG.errorf(
                    "The journal contradicts what was attested of it: %s. No further checkpoint is cosigned until an"
                            + " operator has restored the journal",
                    what);
        }
    }

    void sound() {
        if (contradiction != null) {
            contradiction = null;
            LOG.info("The journal is again the one that was attested");
        }
    }
}
