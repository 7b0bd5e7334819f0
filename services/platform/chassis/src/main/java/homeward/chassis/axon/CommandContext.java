package homeward.chassis.axon;

import java.util.OptionalLong;
import java.util.UUID;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.Causation;
import homeward.chassis.deciding.Actor;

/**
 * Data that accompanies a command through the bus, in memory only.
 *
 * @param digest SHA-256 of the request, hex
 */
record CommandContext(
        UUID commandId,
        String command,
        Actor actor,
        Causation causation,
        @Nullable String traceparent,
        OptionalLong expectedVersion,
        String digest) {

    private static final String KEY = "context";

    MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    static CommandContext of(MetaData metaData) {
        if (metaData.get(KEY) instanceof CommandContext context) {
            return context;
        }
        throw new IllegalStateException("a command was dispatched without the command gate");
    }
}
