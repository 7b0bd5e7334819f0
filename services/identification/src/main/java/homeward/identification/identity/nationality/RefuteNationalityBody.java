package homeward.identification.identity.nationality;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.identification.IdentificationEvent.RefutationReason;

public record RefuteNationalityBody(
        RefutationReason reason, @Nullable @Size(max = 4000) String explanation) {}
