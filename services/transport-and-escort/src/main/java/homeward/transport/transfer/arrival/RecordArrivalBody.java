package homeward.transport.transfer.arrival;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** @param arrivedAt now, if left out */
public record RecordArrivalBody(@Nullable Instant arrivedAt) {}
