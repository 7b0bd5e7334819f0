package homeward.chassis.commands;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.Envelope;

/**
 * The cause of a command.
 *
 * @param correlation id shared by all commands and events that one initial command led to
 * @param causation id of the event, or of the command itself, that led to it directly
 * @param traceparent W3C trace context, the parent if no span is current; null if not traced
 */
public record Causation(
        UUID correlation, UUID causation, @Nullable String traceparent) {

    /** For a command without a predecessor. */
    public static Causation first(UUID commandId) {
        return new Causation(commandId, commandId, null);
    }

    /** For a command caused by an event. */
    public static Causation of(Envelope event) {
        return new Causation(
                event.trace().correlation(), event.id(), event.trace().traceparent());
    }

    /** The trace to record on an event. */
    public Envelope.Trace trace(String command, @Nullable String current) {
        return new Envelope.Trace(correlation, causation, command, current);
    }
}
