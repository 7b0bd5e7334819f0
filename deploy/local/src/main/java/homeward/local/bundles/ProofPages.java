package homeward.local.bundles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.bundles.Gathering;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;

/** The proofs of one case, asked of the services of a local run. Throws {@link PlainError} if one does not answer as it should. */
final class ProofPages implements Gathering.Source {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Addresses addresses;
    private final String token;
    private final String caseId;

    /** @param token of an auditor */
    ProofPages(Addresses addresses, String token, String caseId) {
        this.addresses = addresses;
        this.token = token;
        this.caseId = caseId;
    }

    @Override
    public Optional<JsonNode> page(String service, String query) {
        URI address = addresses.service(service);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/cases/" + caseId + "/proofs" + query))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(JSON.readTree(answer.body()));
                case 404 -> Optional.empty();
                default -> throw new PlainError(address + " answers with the status " + answer.statusCode() + ".");
            };
        } catch (IOException down) {
            throw new PlainError("No answer from " + address + ": " + down);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }
}
