package homeward.console.proofs;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Query;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.proofs.CaseProofsView.Part;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** What can be taken away of a case, to have it checked by somebody who trusts none of the services. */
@Path("/audit/cases/{caseId}/proofs")
@RunOnVirtualThread
public class CaseProofsResource {

    private final Pages pages;
    private final Officer officer;
    private final Journals journals;
    private final Reading reading;
    private final Together together;
    private final Calls calls;

    CaseProofsResource(
            Pages pages, Officer officer, Journals journals, Reading reading, Together together, Calls calls) {
        this.pages = pages;
        this.officer = officer;
        this.journals = journals;
        this.reading = reading;
        this.together = together;
        this.calls = calls;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance proofs(Shell shell, CaseProofsView proofs);
    }

    @GET
    public Response show(@PathParam("caseId") String caseId) {
        Shell shell = pages.ofAuditor(officer);
        String id = Reading.id(caseId);
        String token = officer.token();
        Supplier<Answer<CaseFile<RequestDesk>>> file = together.begin(() -> reading.request(id, token, false, null));
        List<Answer<ProofPage>> answers = together.all(Service.DESKS.stream()
                .<Supplier<Answer<ProofPage>>>map(desk -> () -> journals.proofs(desk, id, token))
                .toList());
        Application.Form form =
                file.get().found().map(found -> found.application().form()).orElse(null);
        return pages.html(Templates.proofs(shell, view(id, form, answers, shell.say())), shell);
    }

    /**
     * A page of the commits of a case as stored, each with its proof, as the service gives it.
     *
     * @param after position of the last commit of the page before
     * @param size of the checkpoint of the first page
     */
    @GET
    @Path("{service}")
    public Response file(
            @PathParam("caseId") String caseId,
            @PathParam("service") String service,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("size") @Nullable Long size) {
        pages.ofAuditor(officer);
        Service journal = Service.desk(service).orElseThrow(NotFoundException::new);
        String path = Journals.path(caseId)
                + Query.none()
                        .with("after", after)
                        .with("size", size)
                        .with("limit", 500)
                        .text();
        HttpResponse<InputStream> file = calls.file(journal, path, officer.token());
        return Response.ok(file.body())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + Reading.id(caseId) + "-" + journal.id() + ".json\"")
                .build();
    }

    /** @param answers in the order of {@link Service#DESKS} */
    static CaseProofsView view(
            String caseId, Application.@Nullable Form form, List<Answer<ProofPage>> answers, Speech say) {
        return new CaseProofsView(
                caseId,
                form,
                IntStream.range(0, answers.size())
                        .mapToObj(i -> part(caseId, Service.DESKS.get(i), answers.get(i), say))
                        .toList());
    }

    private static Part part(String caseId, Service service, Answer<ProofPage> answer, Speech say) {
        String name = say.word("service", service.id());
        String href = "/audit/cases/" + caseId + "/proofs/" + service.id();
        ProofPage page = answer.value();
        Stamp stamp = page == null
                ? null
                : Note.parse(page.checkpoint()).map(note -> Stamp.of(note, say)).orElse(null);
        return page == null || stamp == null
                ? new Part(name, JournalsResource.why(answer.problem(), say), null, 0, false, "", 0, false, href)
                : new Part(
                        name,
                        "",
                        stamp,
                        page.shown(),
                        !page.complete(),
                        Note.parse(page.firstCheckpoint())
                                .map(first -> say.number(first.size()))
                                .orElse(""),
                        page.hashes(),
                        page.statement() != null,
                        href);
    }
}
