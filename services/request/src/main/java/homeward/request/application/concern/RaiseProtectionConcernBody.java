package homeward.request.application.concern;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.ProtectionGround;

/** @param account what is feared, and why */
public record RaiseProtectionConcernBody(
        PersonId personId,
        ProtectionGround ground,
        @Nullable @Size(max = 4000) String account) {}
