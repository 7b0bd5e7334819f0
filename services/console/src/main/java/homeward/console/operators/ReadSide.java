package homeward.console.operators;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a service says of its relay, consumers and read models.
 *
 * @param relay null if the service only reads
 * @param lag records that its read models have not committed yet; -1 if the broker does not answer
 * @param policyLag the same of its policies; null if it has none
 */
public record ReadSide(
        @Nullable Relay relay,
        long lag,
        @Nullable Long policyLag,
        @Nullable List<Model> projections,
        @Nullable List<Parked> parked) {

    private static final int SHOWN = 100;

    /** @param damagedAt first position missing in the journal; 0 if it is intact */
    public record Relay(String phase, long published, long damagedAt) {

        /** What lacks something is no answer. */
        public Relay {
            Objects.requireNonNull(phase);
        }
    }

    /**
     * A read model.
     *
     * @param building the build that a rebuild fills; 0 if there is none
     */
    public record Model(String name, int live, int building, long done, long total) {

        private static final long WHOLE = 100;

        /** What lacks something is no answer. */
        public Model {
            Objects.requireNonNull(name);
        }

        public boolean isUnderWay() {
            return building != 0;
        }

        /** Of the records that are known to be read. */
        public long percent() {
            return total <= 0 ? 0 : Math.min(WHOLE, done * WHOLE / total);
        }
    }

    /** A stream that waits for a repair. */
    public record Parked(
            String consumer,
            String source,
            String stream,
            String topic,
            int partition,
            long offset,
            String reason,
            Instant since) {

        /** What lacks something is no answer. */
        public Parked {
            for (Object each : new Object[] {consumer, source, stream, topic, reason, since}) {
                Objects.requireNonNull(each);
            }
        }
    }

    public List<Model> models() {
        return projections == null ? List.of() : projections;
    }

    public List<Parked> waiting() {
        return parked == null ? List.of() : parked;
    }

    /** Those of them that a page shows: after an update that left out a service, thousands may wait for the same thing. */
    public List<Parked> shown() {
        return waiting().stream().limit(SHOWN).toList();
    }

    /** How many wait that are not shown. */
    public long more() {
        return Math.max(0L, waiting().size() - SHOWN);
    }

    /** Whether it has policies. */
    public boolean isPolicies() {
        return policyLag != null;
    }

    /** As the policies are; -1 if the broker does not answer, or there are none. */
    public long behind() {
        return policyLag == null ? -1 : policyLag;
    }
}
