package homeward.chassis.commands;

import java.util.UUID;

import jakarta.ws.rs.core.Response;

import homeward.chassis.deciding.Command;

/** How a REST resource has a command carried out on behalf of its caller. */
public interface Commands {

    /**
     * Carries out the command with the request's {@code Idempotency-Key} and {@code If-Match}.
     *
     * @return 201 with the {@link Receipt} and an ETag; the same again for a repeated key
     * @throws homeward.chassis.deciding.Refusal where a rule stands against it
     */
    Response execute(Command command);

    /** The same for a command that opens its stream: there is no version to match yet. */
    Response open(Command command);

    /** An id that is the same whenever the same caller repeats the same {@code Idempotency-Key}. */
    UUID newId(String purpose);
}
