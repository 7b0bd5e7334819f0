package homeward.console.dossier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

@Path("/cases/{caseId}")
@RunOnVirtualThread
public class DossierResource {

    private final Pages pages;
    private final Officer officer;
    private final Dossier dossier;
    private final UriInfo uri;

    DossierResource(Pages pages, Officer officer, Dossier dossier, UriInfo uri) {
        this.uri = uri;
        this.pages = pages;
        this.officer = officer;
        this.dossier = dossier;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance dossier(Shell shell, DossierView dossier);
    }

    /**
     * @param atLeast what the page must show, after an own command
     * @param history {@code all} to show everything that the file holds
     */
    @GET
    public Response show(
            @PathParam("caseId") String caseId,
            @QueryParam("atLeast") @Nullable String atLeast,
            @QueryParam("history") @Nullable String history) {
        Shell shell = pages.of(officer);
        return dossier.view(caseId, officer, shell, atLeast, "all".equals(history))
                .map(view -> pages.html(Templates.dossier(shell, view), shell))
                .orElseGet(
                        () -> Response.seeOther(uri.getBaseUri().resolve("/cases/" + Reading.id(caseId) + "/transit"))
                                .build());
    }
}
