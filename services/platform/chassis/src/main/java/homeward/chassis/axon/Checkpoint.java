package homeward.chassis.axon;

import java.util.Arrays;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

import homeward.chassis.deciding.StreamState;
import homeward.journal.StoredCommit;

/**
 * The state of a stream after one of its commits, folded from commits that were checked when they were read.
 *
 * @param sequence of the last event folded
 * @param seen {@link DecidedAggregate#seen} then
 * @param position of its commit
 * @param hash of its commit
 * @param alarms number of alarms when the folding began
 */
@SuppressWarnings("ArrayRecordComponent")
record Checkpoint(StreamState state, long sequence, long seen, long position, byte[] hash, long alarms) {

    /** Whether that commit is the one at which the folding ended. */
    boolean isAt(StoredCommit commit) {
        return commit.position() == position && Arrays.equals(commit.hash(), hash);
    }

    /** In the place of the events before it. */
    DomainEventMessage<Checkpoint> inPlaceOfEvents(String type, String stream) {
        return new GenericDomainEventMessage<>(type, stream, sequence, this);
    }
}
