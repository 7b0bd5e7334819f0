package homeward.request.application.refuse;

import java.util.Set;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.RefusalReason;

/** @param reasons at least one */
public record RefuseReadmissionBody(
        PersonId personId,
        @Size(max = 20) Set<RefusalReason> reasons,
        @Nullable @Size(max = 4000) String explanation) {}
