package homeward.request.application.concern;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;

import homeward.events.request.ApplicationEvent.LiftReason;
import homeward.request.application.Explanation;

public record LiftProtectionConcernBody(
        LiftReason reason, @Nullable @Valid Explanation explanation) {}
