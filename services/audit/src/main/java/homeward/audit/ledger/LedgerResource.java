package homeward.audit.ledger;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.histories.LedgerSearch.Period;

/** Reports from the disclosure ledger over HTTP. */
@Path("/ledger")
@Tag(
        name = "Disclosure ledger",
        description = "Who sent, received, read, corrected or erased which data, of whom, for what")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
@RunOnVirtualThread
public class LedgerResource {

    private final LedgerReports reports;

    LedgerResource(LedgerReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/persons/{personId}")
    @Operation(
            summary = "What was done with a person's data, oldest first",
            description =
                    "The entries of the caller's state in all services, what it was sent, and its partners' erasures.")
    public PersonReport person(
            @PathParam("personId") PersonId personId,
            @Parameter(description = "then or later") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "before") @QueryParam("to") @Nullable Instant to,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(500) int size) {
        return reports.about(personId, new Period(from, to), cursor, size);
    }

    @GET
    @Path("/partners/{partner}")
    @Operation(
            summary = "Use and results of the data exchanged with a partner",
            description =
                    "What each sent the other, what the caller's state read of it and for what, and what came of the"
                            + " cases: the report that a sender may ask a recipient for.")
    public PartnerReport partner(
            @PathParam("partner") StateCode partner,
            @Parameter(description = "then or later") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "before") @QueryParam("to") @Nullable Instant to) {
        return reports.with(partner, new Period(from, to));
    }

    @GET
    @Path("/unusual")
    @Operation(
            summary = "Readings that are worth a question",
            description =
                    "Readings of the caller's officers in bulk, or outside the hours and working days of their offices.")
    public UnusualReport unusual(
            @Parameter(description = "then or later") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "before") @QueryParam("to") @Nullable Instant to) {
        return reports.unusual(new Period(from, to));
    }
}
