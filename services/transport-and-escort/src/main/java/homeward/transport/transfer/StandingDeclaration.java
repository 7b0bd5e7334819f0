package homeward.transport.transfer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's declaration to return voluntarily that has not been revoked.
 *
 * @param declaredOn day in the requesting state
 */
public record StandingDeclaration(UUID id, LocalDate declaredOn) {}
