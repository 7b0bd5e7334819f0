package homeward.request.application.extend;

import java.time.Instant;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.request.application.Explanation;

/**
 * @param due when the limit is to end now, at most the treaty's maximum
 * @param reasons at least one
 */
public record ExtendReplyLimitBody(
        Instant due,
        @Size(max = 20) Set<ExtensionReason> reasons,
        @Nullable @Valid Explanation explanation) {}
