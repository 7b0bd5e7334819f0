package homeward.request.application.preview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.casefile.disclosure.DisclosurePreview;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.rest.BodyLimit;
import homeward.chassis.security.Caller;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationPaths;
import homeward.request.application.ApplicationState;
import homeward.request.application.submit.Draft;
import homeward.request.application.submit.FormerCases;
import homeward.request.application.submit.SubmitApplicationBody;

@Path(ApplicationPaths.ALL + "/preview")
@RunOnVirtualThread
public class PreviewDisclosureResource {

    private final Commands commands;
    private final FormerCases former;
    private final ApplicationDecider decider;
    private final Caller caller;
    private final Clock clock;

    PreviewDisclosureResource(
            Commands commands, FormerCases former, ApplicationDecider decider, Caller caller, Clock clock) {
        this.commands = commands;
        this.former = former;
        this.decider = decider;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @BodyLimit(1 << 20)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Show what of a draft application would be told to the requested state, and what not",
            description = "A dry run: the draft is decided on like an application, and nothing is recorded. The answer"
                    + " names fields, never values: those that would be sent, with their readers there; everything that"
                    + " is never sent; and those with a text that would not be sent, because it speaks of asylum.")
    public DisclosurePreview preview(@Valid SubmitApplicationBody draft) {
        SubmitApplication command = former.named(Draft.of(draft, commands::newId));
        List<ApplicationEvent> events = decider.decide(
                command,
                ApplicationState.NONE,
                new Circumstances(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), commands.newId("preview"), caller.actor()));
        return DisclosurePreview.of(
                events.stream()
                        .filter(event ->
                                event instanceof ApplicationSubmitted || event instanceof ApplicationResubmitted)
                        .toList(),
                command.requestedState());
    }
}
