package homeward.console.proofs;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.proofs.JournalsView.Journal;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** All journals at a glance: how far each is attested, and who has cosigned that. */
@Path("/audit/journals")
@RunOnVirtualThread
public class JournalsResource {

    private final Pages pages;
    private final Officer officer;
    private final Journals journals;
    private final Together together;

    JournalsResource(Pages pages, Officer officer, Journals journals, Together together) {
        this.pages = pages;
        this.officer = officer;
        this.journals = journals;
        this.together = together;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance journals(Shell shell, JournalsView proofs);
    }

    @GET
    public Response show() {
        Shell shell = pages.ofAuditor(officer);
        String token = officer.token();
        List<Supplier<Answer<Journals.Newest>>> asked = Service.DESKS.stream()
                .<Supplier<Answer<Journals.Newest>>>map(desk -> () -> journals.newest(desk, token))
                .toList();
        JournalsView view = view(together.all(asked), shell.say());
        return pages.html(Templates.journals(shell, view), shell);
    }

    /** @param answers in the order of {@link Service#DESKS} */
    static JournalsView view(List<Answer<Journals.Newest>> answers, Speech say) {
        List<Journal> all = IntStream.range(0, answers.size())
                .mapToObj(i -> journal(Service.DESKS.get(i), answers.get(i), say))
                .toList();
        return new JournalsView(
                all,
                (int) all.stream().filter(JournalsResource::isWitnessed).count());
    }

    private static boolean isWitnessed(Journal journal) {
        return journal.stamp() != null && journal.stamp().isWitnessed();
    }

    private static Journal journal(Service service, Answer<Journals.Newest> answer, Speech say) {
        Stamp stamp = answer.found()
                .flatMap(newest -> Note.parse(newest.note()))
                .map(note -> Stamp.of(note, say))
                .orElse(null);
        return new Journal(
                say.word("service", service.id()), stamp, stamp == null ? why(answer.problem(), say) : "");
    }

    /**
     * Why there is no proof.
     *
     * @throws Refused if the reader may have none at all
     */
    static String why(@Nullable Problem problem, Speech say) {
        if (problem != null && (problem.status() == 401 || problem.status() == 403)) {
            throw new Refused(problem);
        }
        return say.word(
                "proof",
                problem == null ? "UNREADABLE" : problem.status() == 404 ? "NOTHING" : "SILENT");
    }
}
