package homeward.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Assignee;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Lengths;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Role;

/** The work of a desk over HTTP. A service extends it and supplies the path {@code /work} and its desk. */
@Tag(name = "Work", description = "What waits for whom at this desk")
@RolesAllowed({
    Role.REQUESTING_OFFICER,
    Role.REQUESTED_OFFICER,
    Role.CONSULAR_OFFICER,
    Role.TRANSPORT_COORDINATOR,
    Role.ESCORT_LEADER,
    Role.CHILD_PROTECTION_OFFICER,
    Role.MEDICAL_OFFICER,
    Role.REINTEGRATION_COUNSELLOR,
    Role.AUDITOR,
    Role.MONITOR
})
@RunOnVirtualThread
public abstract class WorkResource {

    private final Desk<?, ?, ?> desk;
    private final WorkLists lists;
    private final SavedViews views;
    private final Commands commands;
    private final Caller caller;

    protected WorkResource(Desk<?, ?, ?> desk, WorkServices services) {
        this.desk = desk;
        this.lists = services.lists();
        this.views = services.views();
        this.commands = services.commands();
        this.caller = services.caller();
    }

    @GET
    @Operation(
            summary = "The cases of the caller's state by what they wait for, due next first, paged",
            description =
                    "Each case with who must do what by when, and why: rule and article, when the time began, how it"
                            + " is counted, and its end in the time of both states. total is exact up to 1,000.")
    public WorkPage work(
            @Parameter(
                            description =
                                    "ME, PARTNER or NOBODY: for whom something waits; with ME or PARTNER, due and sort"
                                            + " go by what waits for it")
                    @QueryParam("waitsFor")
                    @Nullable
                    String waitsFor,
            @Parameter(description = "OUTGOING (own applications), INCOMING (those of partners) or TRANSIT")
                    @QueryParam("direction")
                    @Nullable
                    String direction,
            @Parameter(description = "code of the other side's state") @QueryParam("partner") @Nullable String partner,
            @Parameter(description = "only cases at this stage of the desk's own service, or with a person at it")
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(description = "OVERDUE, DAY or WEEK (what is due by then), ANY (at any moment) or NONE")
                    @QueryParam("due")
                    @Nullable
                    String due,
            @Parameter(description = "VOLUNTARY or FORCED, as applied for") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "whether a person is, or may be, a minor") @QueryParam("minor") @Nullable
                    String minor,
            @Parameter(
                            description =
                                    "whether a return is suspended because of a concern; of own applications only, and for"
                                            + " those who may know of concerns")
                    @QueryParam("concern")
                    @Nullable
                    String concern,
            @Parameter(
                            description =
                                    "ME, NOBODY, officer:<id> or team:<name>: to whom the case is assigned in the caller's state")
                    @QueryParam("assigned")
                    @Nullable
                    String assigned,
            @Parameter(
                            description =
                                    "due, opened or changed; the other way round with a minus sign. What is due at no"
                                            + " moment comes last")
                    @QueryParam("sort")
                    @DefaultValue("due")
                    String sort,
            @Parameter(description = "next of the page before; with the same filters and sort")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("waitsFor", waitsFor);
        given.put("direction", direction);
        given.put("partner", partner);
        given.put("stage", stage);
        given.put("due", due);
        given.put("kind", kind);
        given.put("minor", minor);
        given.put("concern", concern);
        given.put("assigned", assigned);
        given.put("sort", sort);
        return lists.page(WorkQuery.of(desk, given), cursor, size);
    }

    /**
     * To whom work is given: exactly one of the two.
     *
     * @param officer pseudonymous id as in his or her token
     * @param team a name that the state gives it
     */
    public record To(
            @Nullable @Size(min = 1, max = Lengths.LINE) String officer,
            @Nullable @Size(min = 1, max = Lengths.NAME) String team) {

        Assignee assignee(String field) {
            try {
                return new Assignee(officer, team);
            } catch (IllegalArgumentException _) {
                throw Refusal.invalid(field, "must be either an officer or a team");
            }
        }

        static @Nullable Assignee orNobody(@Nullable To to) {
            return to == null ? null : to.assignee("to");
        }
    }

    /**
     * @param cases at most 200
     * @param to null for nobody
     */
    public record Assign(
            @Size(min = 1, max = 200) Set<CaseId> cases,
            @Nullable @Valid To to) {}

    /** @param to null for nobody */
    public record Reassign(@Valid To from, @Nullable @Valid To to) {}

    /** @param cases how many were assigned */
    public record AssignedCases(int cases) {}

    @POST
    @Path("/assignments")
    @RolesAllowed({
        Role.REQUESTING_OFFICER,
        Role.REQUESTED_OFFICER,
        Role.CONSULAR_OFFICER,
        Role.TRANSPORT_COORDINATOR,
        Role.CHILD_PROTECTION_OFFICER,
        Role.REINTEGRATION_COUNSELLOR
    })
    @Operation(
            summary = "Assign cases to an officer or a team of your own state",
            description = "Seen by the own state alone. It gives nobody a right and takes none away.")
    public AssignedCases assign(@Valid Assign body) {
        commands.newId("assignment");
        return new AssignedCases(lists.assign(body.cases(), To.orNobody(body.to())));
    }

    @POST
    @Path("/reassignments")
    @RolesAllowed({
        Role.REQUESTING_OFFICER,
        Role.REQUESTED_OFFICER,
        Role.CONSULAR_OFFICER,
        Role.TRANSPORT_COORDINATOR,
        Role.CHILD_PROTECTION_OFFICER,
        Role.REINTEGRATION_COUNSELLOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "Assign all that an officer or a team of your own state has to another",
            description = "Of this desk; the other desks have assignments of their own.")
    public AssignedCases reassign(@Valid Reassign body) {
        commands.newId("reassignment");
        return new AssignedCases(lists.reassign(body.from().assignee("from"), To.orNobody(body.to())));
    }

    /**
     * @param query what follows the question mark in the list's address; null to take the view away
     */
    public record SaveView(
            @NotBlank @Size(max = Lengths.NAME) String name,
            @Nullable @Size(min = 1, max = Lengths.LINE) String query) {}

    /** The caller's own views, by name. */
    public record Views(List<SavedViews.View> views) {}

    @GET
    @Path("/views")
    @Operation(summary = "The views that you have saved at this desk")
    public Views views() {
        return new Views(views.of(caller.actor()));
    }

    @POST
    @Path("/views")
    @Operation(
            summary = "Save a view of the list under a name, or take one away",
            description = "For yourself alone, at this desk; at most 50.")
    public Views save(@Valid SaveView body) {
        if (body.query() != null) {
            WorkQuery.parse(desk, body.query());
        }
        commands.newId("view");
        views.save(caller.actor(), body.name(), body.query());
        return views();
    }
}
