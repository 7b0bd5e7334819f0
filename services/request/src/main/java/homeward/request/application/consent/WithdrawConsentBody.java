package homeward.request.application.consent;

import java.util.Set;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;

/** @param reasons at least one */
public record WithdrawConsentBody(
        PersonId personId,
        @Size(max = 20) Set<ConsentWithdrawalReason> reasons,
        @Nullable @Size(max = 4000) String explanation) {}
