package homeward.feed.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import homeward.chassis.webhooks.Webhook;
import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;
import homeward.feed.http.Pages;

/** A webhook as its owner sees it. */
public record WebhookView(
        UUID webhookId,
        String address,
        String role,
        String language,
        Map<String, String> filter,
        Instant made,

        @Schema(description = "id of the officer who made it")
        String by,

        @Schema(description = "a PARKED one waits at its place until it is resumed")
        State state,

        @Schema(description = "behind all that was acknowledged; another text for the same place each time")
        String place,

        @Schema(description = "attempts that failed, one after the other")
        int failures,

        @Schema(description = "since when they fail or, if not active, since when it is not") @Nullable
        Instant since,

        @Schema(description = "why the last attempt failed") @Nullable
        String reason,

        @Schema(description = "when it is tried again, at the earliest") @Nullable
        Instant next,

        @Schema(description = "when something was acknowledged last") @Nullable
        Instant told) {

    static WebhookView of(Webhook webhook, Pages pages) {
        Progress progress = webhook.progress();
        return new WebhookView(
                webhook.id(),
                webhook.wanted().address(),
                webhook.wanted().role(),
                webhook.wanted().language(),
                webhook.wanted().filter(),
                webhook.made().at(),
                webhook.made().by(),
                progress.state(),
                pages.sealedAnew(progress.place()),
                progress.failures(),
                progress.since(),
                progress.reason(),
                progress.state() == State.ACTIVE && progress.failures() > 0 ? progress.due() : null,
                progress.told());
    }
}
