package homeward.transport.transfer.bestinterest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param decidedBy the authority that decided; not a person's name */
public record RecordBestInterestBody(
        @NotBlank @Size(max = 200) String decidedBy,
        @NotBlank @Size(max = 4000) String reasons) {}
