package homeward.transport.transfer.departure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** @param departedAt now, if left out */
public record RecordDepartureBody(@Nullable Instant departedAt) {}
