package homeward.chassis.commands;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.Envelope;

/**
 * What a command follows from.
 *
 * @param correlation id shared by everything that one first command set off
 * @param causation id of the event, or of the command itself, that led to it directly
 * @param traceparent W3C trace context to join where no span is current; null if not traced
 */
public record Causation(
        UUID correlation, UUID causation, @Nullable String traceparent) {

    /** Of a command that nothing went before. */
    public static Causation first(UUID commandId) {
        return new Causation(commandId, commandId, null);
    }

    /** Of a command that follows from an event. */
    public static Causation of(Envelope event) {
        return new Causation(
                event.trace().correlation(), event.id(), event.trace().traceparent());
    }

    /** What is written of it on an event. */
    public Envelope.Trace trace(String command, @Nullable String current) {
        return new Envelope.Trace(correlation, causation, command, current);
    }
}
