package homeward.console.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import homeward.console.commands.Case;
import homeward.console.perform.FakeDesks;
import homeward.console.shell.SignedIn;

@QuarkusTest
@WithTestResource(FakeDesks.class)
class ReceiptPageTest {

    private static final Map<String, String> AT = Map.of("at", "2026-05-05T11:20");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void somebodyElseDecidedFirstAndReceiptIsConfirmedOnWhatTheyDidWithTheTickAlone() throws Exception {
        answer("");
        SignedIn officer = SignedIn.as("rus-requested-officer", RestAssured.port);
        HttpResponse<String> form = officer.get("/cases/" + Case.ID + "/receipt");
        answer("412\n{\"status\": 412, \"rule\": \"version-matches\"}");

        HttpResponse<String> changed = officer.send(form, AT);
        assertThat(changed.statusCode()).isEqualTo(412);
        assertThat(changed.body())
                .contains("Receipt confirmed", "name=\"seen\" value=\"4\"", "value=\"2026-05-05T11:20\"")
                .contains("name=\"version\" value=\"3\"");

        answer("");
        officer.send(changed, AT);
        assertThat(last()).as("without the tick").contains("/receipt\n\"3\"\n");

        answer("");
        HttpResponse<String> done = officer.send(changed, Map.of("at", "2026-05-05T11:20", "seen", "4"));
        assertThat(done.uri().getQuery()).contains("done=RECEIVED");
        assertThat(last()).contains("/receipt\n\"4\"\n");
    }

    private static URI desks(String path) {
        return URI.create(
                ConfigProvider.getConfig().getValue("homeward.console.services.request", String.class) + path);
    }

    private void answer(String next) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(desks("/fake/answer"))
                        .POST(HttpRequest.BodyPublishers.ofString(next))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private String last() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(desks("/fake/last")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
