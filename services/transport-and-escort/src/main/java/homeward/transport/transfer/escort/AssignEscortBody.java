package homeward.transport.transfer.escort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import homeward.events.transport.TransferEvent.EscortFunction;

public record AssignEscortBody(
        EscortFunction function,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 40) String serviceNumber) {}
