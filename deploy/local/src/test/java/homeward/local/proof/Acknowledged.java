package homeward.local.proof;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An acknowledged command, from its receipt.
 *
 * @param position position of the commit in the service's journal
 * @param ids what was made, by the name of its field
 */
public record Acknowledged(
        String service, String caseId, String stream, long version, UUID commit, long position, JsonNode ids) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the body of an answer with status 201 is a receipt; that of a stored file is none. */
    public static boolean isReceipt(byte[] body) throws IOException {
        return JSON.readTree(body).has("commit");
    }

    /** @param body of an answer with status 201 */
    public static Acknowledged of(String service, byte[] body) throws IOException {
        JsonNode receipt = JSON.readTree(body);
        return new Acknowledged(
                service,
                receipt.path("caseId").asText(),
                receipt.path("stream").asText(),
                receipt.path("version").asLong(),
                UUID.fromString(receipt.path("commit").asText()),
                receipt.path("position").asLong(),
                receipt.path("ids"));
    }
}
