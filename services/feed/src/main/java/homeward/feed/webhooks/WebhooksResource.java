package homeward.feed.webhooks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.commands.RequestFacts;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.chassis.webhooks.Webhook;
import homeward.chassis.webhooks.Webhook.Made;
import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;
import homeward.chassis.webhooks.Webhook.Wanted;
import homeward.chassis.webhooks.WebhookStore;
import homeward.events.Role;
import homeward.feed.http.Pages;
import homeward.feed.showing.Language;

/** The webhooks of the caller's state, for its administrators; of others', nobody learns that they exist. */
@Path("/webhooks")
@Tag(name = "Webhooks", description = "The feed told to partner systems by signed requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
public class WebhooksResource {

    private final WebhookStore store;
    private final Pages pages;
    private final Sending sending;
    private final Caller caller;
    private final RequestFacts request;
    private final int perState;

    WebhooksResource(
            WebhookStore store,
            Pages pages,
            Sending sending,
            Caller caller,
            RequestFacts request,
            @ConfigProperty(name = "homeward.feed.webhooks.per-state") int perState) {
        this.store = store;
        this.pages = pages;
        this.sending = sending;
        this.caller = caller;
        this.request = request;
        this.perState = perState;
    }

    @GET
    @Operation(summary = "The webhooks of the caller's state, oldest first; those that ended for another month")
    public WebhookList list() {
        return new WebhookList(store.of(caller.state()).stream()
                .map(webhook -> WebhookView.of(webhook, pages))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a partner system told what happens",
            description =
                    "Events are sent to the address in order, as JSON, at most 100 at once, with a detached JWS in the header"
                            + " Homeward-Signature whose keys are at /webhook-keys. What is not acknowledged with 2xx is sent"
                            + " again, later and later; after a day the webhook is parked. An event may arrive twice: its id tells.")
    public WebhookView make(@Valid NewWebhook body) {
        Actor actor = caller.actor();
        UUID id = id(actor, request.idempotencyKey());
        String digest = HexFormat.of().formatHex(request.digest());
        Webhook known = store.find(id, actor.state()).orElse(null);
        if (known == null) {
            known = store.make(fresh(id, actor, digest, body), perState)
                    .orElseThrow(
                            () -> Refusal.rule("webhooks-per-state", "a state has at most " + perState + " webhooks"));
        }
        if (!known.made().request().equals(digest)) {
            throw new IdempotencyKeyReused();
        }
        return WebhookView.of(known, pages);
    }

    private Webhook fresh(UUID id, Actor actor, String digest, NewWebhook body) {
        Target.of(body.address(), sending.inside());
        if (!Pages.roles().contains(body.role())) {
            throw Refusal.invalid(
                    "role",
                    "must be a role that may read the feed: " + String.join(", ", new TreeSet<>(Pages.roles())));
        }
        String language = Objects.requireNonNullElse(body.language(), "en");
        if (Language.of(language).isEmpty()) {
            throw Refusal.invalid(
                    "language",
                    "must be one of "
                            + Arrays.stream(Language.values())
                                    .map(known -> known.locale().getLanguage())
                                    .toList());
        }
        String place = pages.begin(body.filterOrAll());
        return new Webhook(
                id,
                actor.state(),
                new Wanted(body.address(), body.role(), language, body.lastingFilter()),
                new Made(pages.now(), actor.id(), digest),
                Progress.begin(place, pages.now()),
                0);
    }

    @GET
    @Path("/{webhookId}")
    @Operation(summary = "A webhook: what it was told last, and why it waits")
    public WebhookView read(@PathParam("webhookId") UUID webhookId) {
        return WebhookView.of(own(webhookId), pages);
    }

    @DELETE
    @Path("/{webhookId}")
    @Operation(summary = "End a webhook; what is being sent may still arrive")
    public WebhookView end(@PathParam("webhookId") UUID webhookId) {
        own(webhookId);
        store.end(webhookId, caller.state(), pages.now());
        return WebhookView.of(own(webhookId), pages);
    }

    @POST
    @Path("/{webhookId}/resumption")
    @Operation(summary = "Let a parked webhook go on at its place: nothing is missed")
    public WebhookView resume(@PathParam("webhookId") UUID webhookId) {
        request.idempotencyKey();
        if (own(webhookId).progress().state() == State.ENDED) {
            throw Refusal.conflict("webhook-not-ended", "the webhook has ended; make another one");
        }
        store.resume(webhookId, caller.state(), pages.now());
        return WebhookView.of(own(webhookId), pages);
    }

    private Webhook own(UUID id) {
        return store.find(id, caller.state()).orElseThrow(() -> Refusal.unknown("there is no such webhook"));
    }

    /** The same for a repeated request. */
    private static UUID id(Actor actor, String key) {
        try {
            String text = "webhook\n" + actor.state() + "\n" + actor.id() + "\n" + key;
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them, since there are few. */
    public record WebhookList(List<WebhookView> webhooks) {}
}
