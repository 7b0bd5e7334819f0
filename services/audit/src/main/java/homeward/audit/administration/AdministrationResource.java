package homeward.audit.administration;

import java.time.Instant;

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

import homeward.events.Role;

/** Reports for administrators over HTTP. */
@Path("/administration")
@Tag(name = "Administration", description = "Erasures of the own state, and who has acted for it")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
public class AdministrationResource {

    private final AdministrationReports reports;

    AdministrationResource(AdministrationReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/erasures")
    @Operation(
            summary = "The erasures of the caller's state: proposals that wait, and what was carried out",
            description =
                    "From its entries in the disclosure ledgers of all services. A proposal is carried out by another"
                            + " administrator at the service at which it was made.")
    public ErasuresReport erasures(
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return reports.erasures(cursor, size);
    }

    @GET
    @Path("/users")
    @Operation(
            summary = "Who has acted for the caller's state",
            description =
                    "By the subject of the token, with the authority: from the ledgers, and from the cases to which the state is"
                            + " a party. Accounts and roles are kept by the state's identity provider, not here. Of a state that"
                            + " does very much the report begins later than asked for, at its own since.")
    public UsersReport users(
            @Parameter(description = "then or later; 90 days ago without one, at most 366 days ago")
                    @QueryParam("since")
                    @Nullable
                    Instant since) {
        return reports.users(since);
    }
}
