package homeward.transport.transfer.failure;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.FailureReason;

/** @param failedAt now, if left out */
public record FailTransferBody(
        FailureReason reason,
        @Nullable Instant failedAt,
        @Nullable @Valid Account account) {

    /** What happened, told about one traveller and sealed under that person's key. */
    public record Account(
            PersonId personId, @NotBlank @Size(max = 4000) String text) {}

    @Nullable
    Personal<String> sealedAccount() {
        return account == null ? null : Personal.of(account.personId(), account.text());
    }
}
