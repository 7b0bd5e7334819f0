package homeward.request.application.preview;

import java.time.Clock;
import java.time.Instant;
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
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

@Path(ApplicationPaths.ALL + "/preview")
@RunOnVirtualThread
public class PreviewDisclosureResource {

    private final Commands commands;
    private final FormerCases former;
    private final ApplicationDecider decider;
    private final TreatyProfiles treaties;
    private final LimitClock limits;
    private final Caller caller;
    private final Clock clock;

    PreviewDisclosureResource(
            Commands commands,
            FormerCases former,
            ApplicationDecider decider,
            TreatyProfiles treaties,
            LimitClock limits,
            Caller caller,
            Clock clock) {
        this.commands = commands;
        this.former = former;
        this.decider = decider;
        this.treaties = treaties;
        this.limits = limits;
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
                    + " is never sent; and those with a text that would not be sent, because it speaks of asylum."
                    + " With them come the legal effect of each document under the treaty, and the limit to reply that would"
                    + " run from receipt at this moment, and what is not certain about whether the treaty applies.")
    public ApplicationPreview preview(@Valid SubmitApplicationBody draft) {
        SubmitApplication command = former.named(Draft.of(draft, commands::newId));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ApplicationEvent> events = decider.decide(
                command, ApplicationState.NONE, new Circumstances(now, commands.newId("preview"), caller.actor()));
        DisclosurePreview told = DisclosurePreview.of(
                events.stream()
                        .filter(event ->
                                event instanceof ApplicationSubmitted || event instanceof ApplicationResubmitted)
                        .toList(),
                command.requestedState(),
                caller.actor().authority());
        TreatyProfile treaty = treaties.applicable(
                        command.agreement(),
                        command.requestingState(),
                        command.requestedState(),
                        limits.day(now, command.requestingState()))
                .orElseThrow();
        return ApplicationPreview.of(told, command, treaty, limits, now);
    }
}
