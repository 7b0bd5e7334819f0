package homeward.console.letters;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.Letter;
import homeward.console.cases.Personal;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** Opening a letter and its files. The service records who has opened it, as evidence for the other state. */
@Path("/cases/{caseId}/letters/{messageId}")
@RunOnVirtualThread
public class LetterResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;

    LetterResource(Pages pages, Officer officer, Reading reading, Calls calls) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(Shell shell, LetterView.Opened letter);
    }

    @GET
    public Response open(@PathParam("caseId") String caseId, @PathParam("messageId") String messageId) {
        Shell shell = pages.of(officer);
        Signed signed = shell.signed();
        Letter.Opened opened =
                reading.letter(caseId, messageId, officer.token()).orThrow();
        Application.Form form = reading.request(caseId, officer.token(), false, null)
                .orThrow()
                .application()
                .form();
        if (form == null || signed == null) {
            throw new NotFoundException();
        }
        LetterView.Opened view = view(Reading.id(caseId), form.reference(), opened, signed, shell.say());
        return pages.html(Templates.letter(shell, view), shell);
    }

    private static LetterView.Opened view(
            String caseId, String reference, Letter.Opened opened, Signed signed, Speech say) {
        Letter letter = opened.message();
        Letter.Text text = Personal.open(opened.text());
        boolean ours = letter.from().equals(signed.state());
        boolean open = ours && signed.writesLetters() && letter.awaitsAnswer();
        Instant due = letter.answerDue();
        String from = open && due != null && due.isAfter(say.now()) ? say.moment(due) : null;
        Letter.Evidence read = letter.retrieved();
        return new LetterView.Opened(
                caseId,
                letter.messageId(),
                reference,
                ours,
                say.state(letter.from()),
                say.state(letter.to()),
                say.word("message", letter.kind()),
                say.moment(letter.sentAt()),
                letter.authority(),
                moment(letter.delivered(), say),
                moment(read, say),
                read == null ? null : read.authority(),
                text == null ? null : text.subject(),
                text == null ? null : text.body(),
                letter.files().stream().map(file -> file(file, say)).toList(),
                !ours && signed.writesLetters(),
                letter.personId(),
                open && from == null,
                from);
    }

    private static LetterView.File file(Letter.File file, Speech say) {
        String title = Personal.open(file.title());
        return new LetterView.File(
                file.attachmentId(),
                title == null ? say.word("letter", "FILE") : title,
                file.type(),
                say.size(file.bytes()),
                file.shortHash(),
                file.scan() == null ? null : say.word("scan", file.scan()));
    }

    private static @Nullable String moment(Letter.@Nullable Evidence evidence, Speech say) {
        return evidence == null ? null : say.moment(evidence.at());
    }

    /** The file as the service gives it: to be saved, never shown as a page. */
    @GET
    @Path("/files/{fileId}")
    public Response file(
            @PathParam("caseId") String caseId,
            @PathParam("messageId") String messageId,
            @PathParam("fileId") String fileId) {
        HttpResponse<InputStream> file = calls.file(
                Service.REQUEST,
                "/cases/" + Reading.id(caseId) + "/messages/" + Reading.id(messageId) + "/attachments/"
                        + Reading.id(fileId),
                officer.token());
        Response.ResponseBuilder answer = Response.ok(file.body()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (String name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH}) {
            file.headers().firstValue(name).ifPresent(value -> answer.header(name, value));
        }
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        file.headers()
                                .firstValue(HttpHeaders.CONTENT_DISPOSITION)
                                .orElse("attachment"))
                .build();
    }
}
