package homeward.transport.transfer.handover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** @param signedAt now, if left out */
public record SignHandoverBody(@Nullable Instant signedAt) {}
