package homeward.console.replay;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** A case as it stood. */
@Path("/audit/cases/{caseId}/replay")
@RunOnVirtualThread
public class ReplayResource {

    private final Pages pages;
    private final Officer officer;
    private final Replay replay;

    ReplayResource(Pages pages, Officer officer, Replay replay) {
        this.pages = pages;
        this.officer = officer;
        this.replay = replay;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance replay(Shell shell, ReplayView replay);
    }

    /**
     * @param step number of a step; the first one if nothing is asked for
     * @param event of the step, wherever it stands by now
     * @param moment by the clock of the own state, e.g. {@code 2026-05-25T16:05}; instead of a step
     */
    @GET
    public Response show(
            @PathParam("caseId") String caseId,
            @QueryParam("step") @Nullable String step,
            @QueryParam("event") @Nullable String event,
            @QueryParam("moment") @Nullable String moment) {
        Shell shell = pages.ofAuditor(officer);
        Replay.Wanted wanted = wanted(step, event, moment, shell.say());
        ReplayView view = replay.view(caseId, wanted, officer.token(), shell);
        return pages.html(view.fault() == null ? 200 : 400, Templates.replay(shell, view), shell);
    }

    private static Replay.Wanted wanted(
            @Nullable String step, @Nullable String event, @Nullable String moment, Speech say) {
        Integer number = Points.number(step).orElse(null);
        String named = event == null || event.isBlank() ? null : event;
        if (moment == null || moment.isBlank()) {
            return new Replay.Wanted(number, named, null, null);
        }
        Optional<Instant> read = Points.moment(moment, say.home(), say.now());
        return new Replay.Wanted(
                number, named, read.orElse(null), read.isPresent() ? null : say.word("fault", "POINT"));
    }
}
