package homeward.local.bundle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.local.console.PlainError;
import homeward.proofs.Hash;
import homeward.proofs.notes.SignedNote;

/** Asks the running services for what their journals hold of a case, as an auditor of one side does. */
public final class Gathering {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How long to wait for the witness to cosign what was recorded last. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String token;

    /** @param token of an auditor */
    public Gathering(String token) {
        this.token = token;
    }

    /**
     * @param service its name
     * @param address its base address
     * @return empty if the service has recorded nothing of the case, or not for the auditor's state
     * @throws PlainError if the service does not answer as it should
     */
    public Optional<JournalPart> part(String service, URI address, String caseId) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<JsonNode> first = page(address, caseId, "");
        while (first.isPresent() && !isCosigned(first.get()) && System.nanoTime() < end) {
            pause();
            first = page(address, caseId, "");
        }
        return first.map(page -> whole(service, address, caseId, page));
    }

    private static boolean isCosigned(JsonNode page) {
        String note = page.path("checkpoint").asText();
        return SignedNote.parse(note).signatures().size() > 2
                && page.path("commits").size() > 0;
    }

    private JournalPart whole(String service, URI address, String caseId, JsonNode first) {
        List<JournalPart.Proved> commits = new ArrayList<>();
        JsonNode page = first;
        commits(page, commits);
        while (!page.path("complete").asBoolean()) {
            page = page(
                            address,
                            caseId,
                            "&size=" + first.path("size").asLong() + "&after="
                                    + page.path("next").asLong())
                    .orElseThrow(() -> new PlainError(service + " no longer answers about the case."));
            commits(page, commits);
        }
        return new JournalPart(
                service,
                first.path("checkpoint").asText(),
                first.path("firstCheckpoint").asText(),
                hashes(first.path("consistency")),
                texts(first.path("keys")),
                commits,
                page.path("statement").asText());
    }

    private static void commits(JsonNode page, List<JournalPart.Proved> into) {
        for (JsonNode commit : page.path("commits")) {
            into.add(new JournalPart.Proved(
                    commit.path("position").asLong(),
                    Base64.getDecoder().decode(commit.path("content").asText()),
                    hashes(commit.path("path"))));
        }
    }

    private static List<Hash> hashes(JsonNode array) {
        return texts(array).stream().map(Hash::parse).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private Optional<JsonNode> page(URI address, String caseId, String query) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/cases/" + caseId + "/proofs?limit=500" + query))
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

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }
}
