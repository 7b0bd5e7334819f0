package homeward.chassis.commands;

import java.util.OptionalLong;
import java.util.UUID;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;

/**
 * The only way into an aggregate, for REST calls, policies and deadlines alike. Blocking; safe on any worker or virtual
 * thread.
 */
public interface CommandGate {

    /**
     * Carries the command out exactly once: a command id already in the journal has no second effect and gets the first
     * answer again. The receipt is always rebuilt from the stored commit.
     *
     * <p>Without an expected version, a race lost to another writer is retried a few times, each time with a new
     * decision.
     *
     * @param commandId the same on every retry; becomes the commit's id
     * @param expectedVersion number of events the stream must have
     * @param digest SHA-256 of the request, stored with the events; empty if a repeat cannot differ
     * @return the receipt; if the command changed nothing, with the current version and position 0
     * @throws homeward.chassis.deciding.Refusal if a rule forbids the command
     * @throws VersionMismatch if the stream has another version than expected
     * @throws IdempotencyKeyReused if the command id was used with another digest
     */
    Receipt dispatch(
            Command command,
            UUID commandId,
            Actor actor,
            Causation causation,
            OptionalLong expectedVersion,
            byte[] digest);

    /** For commands of policies and deadlines: without an expected version or a digest. */
    default Receipt dispatch(Command command, UUID commandId, Actor actor, Causation causation) {
        return dispatch(command, commandId, actor, causation, OptionalLong.empty(), new byte[0]);
    }
}
