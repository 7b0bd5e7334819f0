package homeward.chassis.commands;

import java.util.UUID;

import jakarta.ws.rs.core.Response;

import homeward.chassis.deciding.Command;

/** Carries out commands on behalf of the current request's caller; for REST resources. */
public interface Commands {

    /**
     * Carries out the command with the request's {@code Idempotency-Key} and {@code If-Match}.
     *
     * @return 201 with the {@link Receipt} and an ETag; the same answer for a repeated key
     * @throws homeward.chassis.deciding.Refusal if a rule forbids the command
     */
    Response execute(Command command);

    /** Like {@link #execute}, for a command that opens its stream: no version is expected. */
    Response open(Command command);

    /**
     * Like {@link #execute}, for a command that adds to a stream, opened or not, and conflicts with nothing that others add:
     * an {@code If-Match} is held to if there is one.
     */
    Response add(Command command);

    /**
     * Carries out a command that follows from a reading, such as the evidence that something was opened. It takes no header of
     * the request: its id follows from the caller's state and the purpose.
     *
     * @param purpose the same for the same fact, which is then recorded once
     */
    Receipt follow(Command command, String purpose);

    /**
     * An id derived from the caller, the {@code Idempotency-Key} and the purpose under the installation's secret: the
     * same for repeated requests, and foreseeable to nobody.
     */
    UUID newId(String purpose);

    /**
     * An id derived from the caller's state, a matter and the purpose under the installation's secret: the same for whoever
     * of that state does it and however often, so that it is done once; foreseeable to nobody.
     */
    UUID newId(UUID matter, String purpose);

    /**
     * The caller's pseudonym within one matter, derived under the installation's secret: the same for the same officer,
     * and linked to nothing else.
     */
    UUID callerIn(UUID matter);
}
