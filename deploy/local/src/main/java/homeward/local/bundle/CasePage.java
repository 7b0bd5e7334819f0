package homeward.local.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.proofs.Malformed;
import homeward.proofs.commits.CommitBytes;

/** The page to read: what the commits of the bundle say. It follows from them alone, so that it can be checked. */
final class CasePage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STYLE = """
            body{font:14px/1.45 Georgia,serif;margin:2em auto;max-width:62em;color:#111}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #ccc}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:12px}
            """;

    private CasePage() {}

    /**
     * @param commits bytes of the commits by service, in the order of its journal
     * @throws Malformed if a commit cannot be read
     */
    static byte[] of(String caseId, String state, String made, Map<String, List<byte[]>> commits) {
        StringBuilder page = new StringBuilder()
                .append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Case ")
                .append(escaped(caseId))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<h1>Case ")
                .append(escaped(caseId))
                .append("</h1>\n<p>The case as it is recorded in the journals, for the auditor of ")
                .append(escaped(state))
                .append(", gathered at ")
                .append(escaped(made))
                .append(
                        ". Personal data is shown as it is stored: encrypted. Check this file with <code>./homeward verify"
                                + "</code> or, without Homeward, with <code>python3 verify_bundle.py</code> beside it.</p>\n");
        commits.forEach((service, stored) -> journal(page, service, stored));
        return page.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void journal(StringBuilder page, String service, List<byte[]> commits) {
        page.append("<h2>Journal of ")
                .append(escaped(service))
                .append("</h2>\n<table>\n<tr><th>Position<th>Recorded<th>Event<th>By<th>Content\n");
        for (byte[] bytes : commits) {
            CommitBytes commit = CommitBytes.parse(bytes);
            for (CommitBytes.Event event : commit.events()) {
                JsonNode meta = json(event.meta());
                page.append("<tr><td>")
                        .append(String.format(Locale.ROOT, "%d", commit.position()))
                        .append("<td>")
                        .append(commit.at())
                        .append("<td>")
                        .append(escaped(event.type()))
                        .append("<br>")
                        .append(escaped(commit.stream()))
                        .append(" #")
                        .append(event.sequence())
                        .append("<td>")
                        .append(escaped(meta.path("onBehalfOf").asText()))
                        .append("<br>")
                        .append(escaped(meta.path("authority").asText()))
                        .append("<br>")
                        .append(escaped(meta.path("actor").asText()))
                        .append("<td><pre>")
                        .append(escaped(shown(event.payload())))
                        .append("</pre>\n");
            }
        }
        page.append("</table>\n");
    }

    /** Fields in the order of their names, ciphertext shortened. */
    private static String shown(byte[] payload) {
        JsonNode content = json(payload);
        if (content.isMissingNode() || !content.isObject()) {
            return content.toString();
        }
        Map<String, String> lines = new TreeMap<>();
        content.properties().forEach(field -> lines.put(field.getKey(), value(field.getValue())));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static String value(JsonNode value) {
        return value.has("ciphertext")
                ? "(encrypted, person " + value.path("person").asText() + ")"
                : value.toString();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
