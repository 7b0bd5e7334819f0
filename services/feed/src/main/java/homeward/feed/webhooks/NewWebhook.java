package homeward.feed.webhooks;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import homeward.chassis.rest.Lengths;

/** What a partner system wants to be told, and where. */
public record NewWebhook(
        @Schema(description = "https, a host on the public internet") @Size(max = Lengths.LINE)
        String address,

        @Schema(description = "the role with whose rights it is told, one that may read the feed")
        @Size(max = Lengths.NUMBER)
        String role,

        @Schema(description = "of the texts: en or ru") @Size(max = Lengths.NUMBER) @Nullable
        String language,

        @Schema(description = "what GET /feed takes as its query; without lastEventId and from it begins now") @Nullable
        Map<String, String> filter) {

    private static final String BEGINNING = "lastEventId";

    Map<String, String> filterOrAll() {
        return Objects.requireNonNullElse(filter, Map.of());
    }

    /** Without what only says where it begins. */
    Map<String, String> lastingFilter() {
        Map<String, String> lasting = new TreeMap<>(filterOrAll());
        lasting.remove(BEGINNING);
        return lasting;
    }
}
