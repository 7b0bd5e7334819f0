package homeward.audit.replay;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.histories.Bases;
import homeward.histories.HistorySearch;
import homeward.histories.HistorySearch.Wanted;
import homeward.histories.Step;

/** The search over histories. */
@Path("/histories")
@Tag(name = "Histories", description = "What was done in a case, by whom and under which rule; and how it stood")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
@RunOnVirtualThread
public class SearchResource {

    private final HistorySearch search;
    private final Contracts contracts;
    private final Caller caller;

    SearchResource(HistorySearch search, Contracts contracts, Caller caller) {
        this.search = search;
        this.contracts = contracts;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Steps of all cases of which the caller's state is a side, newest first",
            description =
                    "All conditions must hold. An actor is looked for among those who acted for the caller's state.")
    public FoundSteps find(
            @Parameter(description = "a rule it applied, by its field, e.g. replyLimit") @QueryParam("rule") @Nullable
                    String rule,
            @Parameter(description = "an article it applied, e.g. 11(2)") @QueryParam("article") @Nullable
                    String article,
            @Parameter(description = "who did it, by the subject of the token") @QueryParam("actor") @Nullable
                    String actor,
            @Parameter(description = "the authority, as its officers' tokens name it")
                    @QueryParam("authority")
                    @Nullable
                    String authority,
            @Parameter(description = "the state on whose behalf it was done") @QueryParam("state") @Nullable
                    StateCode state,
            @Parameter(description = "name of the event, e.g. ReadmissionApproved") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(description = "decided then or later") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "decided before") @QueryParam("to") @Nullable Instant to,
            @Parameter(description = "next of the page before; with the same conditions")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        if (kind != null && contracts.all().stream().map(EventType::name).noneMatch(kind::equals)) {
            throw Refusal.invalid("kind", "must be the name of an event");
        }
        Wanted wanted = new Wanted(caller.state(), rule, article, actor, authority, state, kind, from, to);
        HistorySearch.Page page = search.find(wanted, cursor, size);
        return new FoundSteps(page.steps().stream().map(this::found).toList(), page.next());
    }

    private FoundStep found(Step step) {
        var envelope = step.envelope();
        boolean ours = envelope.actor().onBehalfOf().equals(caller.state());
        return new FoundStep(
                envelope.caseId(),
                envelope.id(),
                envelope.type().service(),
                envelope.type().name(),
                envelope.times().decided(),
                envelope.actor().onBehalfOf(),
                envelope.actor().authority(),
                ours ? envelope.actor().id() : null,
                envelope.trace().command(),
                envelope.treaty(),
                step.event() instanceof Record event ? Bases.of(event) : List.of());
    }
}
