package homeward.chassis.personal;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Instant;
import java.util.ArrayList;
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

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent;
import homeward.journal.CommitReader;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** A state's own entries in this service's disclosure ledger, for its auditor. */
@Path("/disclosures")
@Tag(name = "disclosure ledger", description = "Who has read, received or erased which personal data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class DisclosuresResource {

    /** Commits looked through for one page; they may contain no entry of the caller's state. */
    private static final int LOOKED_THROUGH = 5_000;

    private final Journal journal;
    private final EventCodec codec;
    private final Caller caller;
    private final String service;

    DisclosuresResource(
            Journal journal,
            EventCodec codec,
            Caller caller,
            @ConfigProperty(name = "homeward.service") String service) {
        this.journal = journal;
        this.codec = codec;
        this.caller = caller;
        this.service = service;
    }

    /**
     * @param position in the service's journal
     * @param actor the officer who read, sent or erased, by the id of the token
     * @param type name of the entry, e.g. {@code DataRead}
     * @param entry persons, fields, states and purpose; no personal data
     */
    public record Entry(
            long position,
            Instant at,
            CaseId caseId,
            String actor,
            String authority,
            String type,
            DisclosureEvent entry) {}

    /**
     * @param entries in the order of the journal
     * @param next value of {@code after} for the following page
     * @param complete whether there is nothing after this page yet
     */
    public record Page(List<Entry> entries, long next, boolean complete) {}

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            summary = "The disclosure ledger of the caller's state",
            description = "Who read, sent, received and erased what, in this service. Continue with after=next until"
                    + " complete is true.")
    public Page entries(
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        StateCode state = caller.state();
        List<Entry> entries = new ArrayList<>();
        long position = after;
        try (CommitReader commits = journal.read(after + 1)) {
            for (int looked = 0; looked < LOOKED_THROUGH && entries.size() < limit; looked++) {
                if (!commits.hasNext()) {
                    return new Page(entries, position, true);
                }
                StoredCommit commit = commits.next();
                position = commit.position();
                entries.addAll(entries(commit, state));
            }
        }
        return new Page(entries, position, false);
    }

    private List<Entry> entries(StoredCommit commit, StateCode state) {
        if (commit.type() != null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent stored : commit.events()) {
            EventMeta meta = MetaJson.read(stored.meta());
            if (meta.actor().onBehalfOf().equals(state)
                    && codec.decode(service, stored.type(), stored.version(), stored.payload(), stored.id())
                            instanceof DisclosureEvent entry) {
                entries.add(new Entry(
                        commit.position(),
                        meta.decided(),
                        meta.caseId(),
                        meta.actor().id(),
                        meta.actor().authority(),
                        stored.type(),
                        entry));
            }
        }
        return entries;
    }
}
