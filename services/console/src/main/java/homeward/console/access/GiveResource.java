package homeward.console.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Service;
import homeward.console.forms.Fault;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.visit.Tongue;
import homeward.console.words.Borrowed;
import homeward.console.words.Speech;

/**
 * Gives access and shows the letter, at an address that names neither a case nor a person: browsers print the address of a page on it.
 */
@Path("/letter")
@RunOnVirtualThread
public class GiveResource {

    private final Pages shells;
    private final AccessPages pages;
    private final Officer officer;
    private final Calls calls;
    private final UriInfo uri;
    private final Optional<URI> address;

    /** @param address under which people reach these pages; the officers' own if it is not set */
    GiveResource(
            Pages shells,
            AccessPages pages,
            Officer officer,
            Calls calls,
            UriInfo uri,
            @ConfigProperty(name = "homeward.person.address") Optional<URI> address) {
        this.shells = shells;
        this.pages = pages;
        this.officer = officer;
        this.calls = calls;
        this.uri = uri;
        this.address = address;
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(Shell shell, LetterSheet letter);
    }

    /** A letter cannot be shown again: whoever comes here otherwise than by the form goes on with the work. */
    @GET
    public Response nothing() {
        return Response.seeOther(uri.getBaseUri().resolve("/inbox")).build();
    }

    @POST
    public Response give(@BeanParam AccessForm form) {
        Shell shell = shells.of(officer);
        String path = AccessPages.path(form.caseText(), form.personText());
        if (form.secretText().isEmpty()) {
            return again(422, form, Fault.of("secret", "SECRET", shell.say()));
        }
        if (!form.isRepeated()) {
            return again(422, form, Fault.of("again", "AGAIN", shell.say()));
        }
        if (!form.isOwn()) {
            return again(422, form, Fault.of("own", "OWN_SECRET", shell.say()));
        }
        Answer<GivenAccess> answer = calls.post(
                Service.REQUEST,
                path,
                officer.token(),
                form.keyText(),
                Map.of("secret", form.secretText(), "guardianPresent", form.hasGuardian()),
                GivenAccess.class);
        Problem problem = answer.problem();
        if (problem != null) {
            String field = "guardian-present".equals(problem.rule()) ? "guardian" : "secret";
            Fault fault = "secret".equals(problem.field())
                    ? Fault.of("secret", "WEAK_SECRET", shell.say())
                    : Fault.of(problem, field, shell.say()).getFirst();
            return again(problem.isPassing() ? 503 : problem.status(), form, fault);
        }
        LetterSheet sheet = sheet(answer.orThrow(), form.tongue(), path, shell.say());
        return Response.ok(page(shell, sheet), "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    static String page(Shell shell, LetterSheet sheet) {
        return Borrowed.told(
                Templates.letter(shell, sheet).setLocale(shell.say().locale()).render());
    }

    private Response again(int status, AccessForm form, Fault fault) {
        return pages.ask(status, form.caseText(), form.personText(), form, List.of(fault));
    }

    private LetterSheet sheet(GivenAccess given, Tongue tongue, String back, Speech say) {
        String page = address.orElse(uri.getBaseUri()).resolve("/person") + "?lang=" + tongue.code();
        return new LetterSheet(
                tongue,
                page,
                given.code(),
                tongue.day(say.lastDay(given.access().until(), say.home())),
                Square.of(page + "#" + given.code()),
                back);
    }
}
