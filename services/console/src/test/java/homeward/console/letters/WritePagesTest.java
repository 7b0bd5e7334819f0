package homeward.console.letters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.console.commands.Case;
import homeward.console.perform.FakeDesks;
import homeward.console.shell.SignedIn;

/** Letters with files, and reminders. */
@QuarkusTest
@WithTestResource(FakeDesks.class)
class WritePagesTest {

    private static final String WRITE = "/cases/" + Case.ID + "/letters/new";
    private static final Map<String, String> LETTER = Map.of(
            "person", Case.PERSON,
            "kind", "QUESTION",
            "subject", "Certificate",
            "text", "A copy is attached.",
            "answerDue", "",
            "confirmed", "HEALTH",
            "to", "send");

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void answersWell() throws Exception {
        fake("/fake/answer", "");
    }

    @Test
    void aFileGoesToTheServiceAndItsIdWithTheLetter() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        byte[] pdf = pdf(5 << 20);

        HttpResponse<String> done =
                officer.send(officer.get(WRITE), LETTER, "files", Map.of("C:\\scans\\Справка.pdf", pdf));

        assertThat(done.uri().getQuery()).contains("done=SENT");
        assertThat(fake("/fake/files", null))
                .isEqualTo("persons=" + Case.PERSON + " " + pdf.length + " " + FakeDesks.sha256(pdf) + "\n");
        assertThat(fake("/fake/last", null))
                .startsWith("/applications/" + Case.ID + "/messages\n")
                .contains("\"attachments\":[{\"attachmentId\":\"" + FakeDesks.FILE + "\",\"title\":\"Справка.pdf\"}]");
    }

    @Test
    void aLetterNeedsNoFile() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);

        HttpResponse<String> done = officer.send(officer.get(WRITE), LETTER, "files", Map.of("", new byte[0]));

        assertThat(done.uri().getQuery()).contains("done=SENT");
        assertThat(fake("/fake/last", null)).contains("A copy is attached.").doesNotContain("attachments");
    }

    @Test
    void whatIsRefusedIsToldAtTheFieldAndNothingIsSent() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);

        HttpResponse<String> refused = officer.send(
                officer.get(WRITE), LETTER, "files", Map.of("notes.txt", "no PDF".getBytes(StandardCharsets.US_ASCII)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<a href=\"#files\">notes.txt: this is none of the kinds that are accepted")
                .contains("aria-invalid=\"true\" aria-describedby=\"fh files-fault\"", "id=\"files-fault\"")
                .contains("A copy is attached.</textarea>");
        assertThat(fake("/fake/last", null)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsToldAtTheFieldAndTheTextIsKept() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);

        HttpResponse<String> refused =
                officer.send(officer.get(WRITE), LETTER, "files", Map.of("scan.pdf", pdf((20 << 20) + 1)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("scan.pdf: is too large", "A copy is attached.</textarea>");
        assertThat(fake("/fake/last", null)).isEmpty();
    }

    @Test
    void aStoredFileOutlivesAnError() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        Map<String, String> fields = new HashMap<>(LETTER);
        fields.put("subject", "");

        HttpResponse<String> missing =
                officer.send(officer.get(WRITE), fields, "files", Map.of("certificate.pdf", pdf(1000)));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("name=\"file\" value=\"" + FakeDesks.FILE + "\" checked", "not scanned")
                .contains("name=\"title." + FakeDesks.FILE + "\" value=\"certificate.pdf\"");
        assertThat(fake("/fake/last", null)).isEmpty();

        fields.putAll(Map.of("subject", "Certificate", "file", FakeDesks.FILE, "title." + FakeDesks.FILE, "Copy"));
        HttpResponse<String> done = officer.send(missing, fields, "files", Map.of("", new byte[0]));

        assertThat(done.uri().getQuery()).contains("done=SENT");
        assertThat(fake("/fake/last", null))
                .contains("\"attachments\":[{\"attachmentId\":\"" + FakeDesks.FILE + "\",\"title\":\"Copy\"}]");
    }

    @Test
    void filesArePutToALetterThatIsNotWrittenYet() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);

        HttpResponse<String> page = officer.send(
                officer.get(WRITE),
                Map.of("person", Case.PERSON, "text", "Half a", "to", "attach"),
                "files",
                Map.of("certificate.pdf", pdf(1000)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"file\" value=\"" + FakeDesks.FILE + "\" checked", "Half a</textarea>")
                .doesNotContain("hw-errors");
        assertThat(fake("/fake/last", null)).isEmpty();
    }

    @Test
    void aFileOfAnotherPersonStaysBehind() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        Map<String, String> fields = new HashMap<>(LETTER);
        fields.put("file", FakeDesks.FILE);
        fields.put("file." + FakeDesks.FILE, Case.ITEM + " PDF 1000 NOT_SCANNED");

        HttpResponse<String> page = officer.send(officer.get(WRITE), fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("for another person").doesNotContain("value=\"" + FakeDesks.FILE + "\"");
        assertThat(fake("/fake/last", null)).isEmpty();
    }

    @Test
    void afterTheSessionTheFormComesBackAndTellsOfTheFileThatWasNotStored() throws Exception {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .multiPart("form-token", token)
                .multiPart("person", Case.PERSON)
                .multiPart("text", "typed in time")
                .multiPart("files", "certificate.pdf", pdf(1000))
                .post(WRITE)
                .then()
                .statusCode(401)
                .body(containsString("name=\"text\" value=\"typed in time\""))
                .body(containsString("name=\"lost\" value=\"certificate.pdf\""));
        assertThat(fake("/fake/files", null)).isEmpty();

        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        Map<String, String> fields = new HashMap<>(LETTER);
        fields.put("lost", "certificate.pdf");
        HttpResponse<String> again = officer.send(officer.get(WRITE), fields);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("certificate.pdf: was not stored").doesNotContain("name=\"lost\"");
        assertThat(fake("/fake/last", null)).isEmpty();
    }

    @Test
    void anotherSitesFileIsNotStored() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        Map<String, String> fields = new HashMap<>(LETTER);
        fields.put("form-token", "of another site");

        HttpResponse<String> refused =
                officer.send(officer.get(WRITE), fields, "files", Map.of("certificate.pdf", pdf(1000)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("A copy is attached.");
        assertThat(fake("/fake/files", null)).isEmpty();
    }

    @Test
    void nothingElseBringsSoMuch() throws IOException {
        String form = "application/x-www-form-urlencoded";
        String files = "multipart/form-data; boundary=x7";

        assertThat(statusOf(WRITE, form, 300 << 10)).isEqualTo(413);
        assertThat(statusOf("/cases/" + Case.ID + "/receipt", form, 300 << 10)).isEqualTo(413);
        assertThat(statusOf("/cases/" + Case.ID + "/receipt", files, 300 << 10)).isEqualTo(413);
        assertThat(statusOf(WRITE, files, 64 << 20)).isEqualTo(413);
    }

    /** Of a request whose body is announced, and never comes. */
    private static int statusOf(String path, String type, long length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                    + "\r\nContent-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String head =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(head.substring(head.length() - 3));
        }
    }

    @Test
    void oneRemindsOfOnesOwnQuestionAndAnswersTheOthers() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        String letters = "/cases/" + Case.ID + "/letters/";

        assertThat(officer.get(letters + FakeDesks.ASKED).body())
                .contains("inReplyTo=" + FakeDesks.ASKED + "&amp;kind=REMINDER", ">Remind</a>")
                .doesNotContain("kind=INFORMATION");
        assertThat(officer.get(letters + FakeDesks.ASKED_BY_OTHERS).body())
                .contains("kind=INFORMATION")
                .doesNotContain("kind=REMINDER");
        assertThat(officer.get(WRITE + "?kind=REMINDER&inReplyTo=" + FakeDesks.ASKED)
                        .body())
                .contains("value=\"REMINDER\" checked");
        assertThat(officer.get(WRITE + "?inReplyTo=" + FakeDesks.ASKED_BY_OTHERS)
                        .body())
                .contains("value=\"INFORMATION\"")
                .doesNotContain("value=\"REMINDER\"");
    }

    @Test
    void aFileOfALetterIsSavedAndNeverShown() throws Exception {
        HttpResponse<String> file = SignedIn.as("nld-requesting-officer", RestAssured.port)
                .get("/cases/" + Case.ID + "/letters/" + FakeDesks.ASKED + "/files/" + FakeDesks.FILE);

        assertThat(file.body()).isEqualTo("%PDF-1.7");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private static byte[] pdf(int length) {
        byte[] pdf = new byte[length];
        for (int i = 0; i < length; i++) {
            pdf[i] = (byte) (i * 31 + i / 251);
        }
        System.arraycopy("%PDF-1.7\r\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 10);
        return pdf;
    }

    /** @param sent null to ask */
    private String fake(String path, @Nullable String sent) throws IOException, InterruptedException {
        URI desks = URI.create(
                ConfigProvider.getConfig().getValue("homeward.console.services.request", String.class) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(desks);
        if (sent != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(sent));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
