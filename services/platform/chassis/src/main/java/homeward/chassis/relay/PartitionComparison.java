package homeward.chassis.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

import homeward.chassis.relay.TopicFinding.Kind;
import homeward.proofs.Hash;

/**
 * Compares what lies in a partition with the events of the journal that belong there. A journal that was published again
 * begins again at its first commit, under a later number. Pure, once filled.
 */
final class PartitionComparison {

    private final TopicPartition partition;
    private final List<PublishedRecord> found = new ArrayList<>();
    private final List<Hash> contents = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final Map<Hash, Integer> places = new HashMap<>();

    PartitionComparison(TopicPartition partition) {
        this.partition = partition;
    }

    /** The next event of the journal. */
    void expect(long position, Hash content) {
        places.put(content, contents.size());
        contents.add(content);
        positions.add(position);
    }

    /** The next record of the partition. */
    void find(PublishedRecord record) {
        found.add(record);
    }

    int records() {
        return found.size();
    }

    /** The last position of which a record is in the partition; 0 if there is none. */
    long reached() {
        return found.stream()
                .filter(PublishedRecord::genuine)
                .map(record -> places.get(record.content()))
                .filter(Objects::nonNull)
                .mapToLong(positions::get)
                .max()
                .orElse(0);
    }

    /** @param published position of the last commit that was published */
    Optional<TopicFinding> first(long published) {
        Set<Hash> all = new HashSet<>();
        Set<Hash> genuine = new HashSet<>();
        for (PublishedRecord record : found) {
            all.add(record.content());
            if (record.genuine()) {
                genuine.add(record.content());
            }
        }
        long publication = 0;
        int next = 0;
        for (PublishedRecord record : found) {
            if (record.genuine() && record.publication() > publication) {
                publication = record.publication();
                next = 0;
            }
            Integer place = places.get(record.content());
            if (place == null) {
                boolean there = next == contents.size() || all.contains(contents.get(next));
                return at(there ? Kind.INSERTED : Kind.ALTERED, record.offset(), next);
            }
            if (!record.genuine() && genuine.contains(record.content())) {
                return at(Kind.INSERTED, record.offset(), next);
            }
            if (place < next) {
                return at(Kind.REPEATED, record.offset(), place);
            }
            if (place > next) {
                Kind kind = all.contains(contents.get(next)) ? Kind.SWAPPED : Kind.MISSING;
                return at(kind, record.offset(), next);
            }
            if (!record.genuine()) {
                return at(Kind.ALTERED, record.offset(), next);
            }
            next++;
        }
        return next < contents.size() && positions.get(next) <= published
                ? at(Kind.CUT_OFF, found.isEmpty() ? 0 : found.getLast().offset() + 1, next)
                : Optional.empty();
    }

    private Optional<TopicFinding> at(Kind kind, long offset, int next) {
        long position =
                next < positions.size() ? positions.get(next) : positions.isEmpty() ? 1 : positions.getLast() + 1;
        return Optional.of(new TopicFinding(kind, partition, offset, position));
    }
}
