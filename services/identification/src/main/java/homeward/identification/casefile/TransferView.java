package homeward.identification.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.stages.TransferStage;

/**
 * How far the transfer has come.
 *
 * @param arrives planned arrival of the latest itinerary: travel documents must be valid through it
 */
public record TransferView(TransferStage stage, @Nullable Instant arrives) {}
