package homeward.transport.transfer;

import java.time.Instant;

/**
 * A state's signature of a handover.
 *
 * @param statedAt when it was recorded: it was not given later
 */
public record Signature(Instant signedAt, Instant statedAt) {}
