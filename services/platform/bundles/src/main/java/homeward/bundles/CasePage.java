package homeward.bundles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.proofs.Malformed;
import homeward.proofs.commits.CommitBytes;

/**
 * The page to read: what the commits of the bundle say. It follows from them alone, so that it can be checked. Well-formed
 * XML, so that it can be printed.
 */
final class CasePage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STYLE = """
            body{font:14px/1.45 'Liberation Serif',Georgia,serif;margin:2em auto;max-width:62em;color:#111}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #ccc}
            pre,code{font-family:'Liberation Mono',monospace}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:12px}
            @media print{body{margin:0;font-size:10px}pre{font-size:8px;word-wrap:break-word}tr{page-break-inside:avoid}}
            @page{size:A4 landscape;margin:15mm;@bottom-right{content:counter(page) " / " counter(pages);font:8px 'Liberation Serif'}}
            """;

    private static final Pattern NOT_IN_A_PAGE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private CasePage() {}

    /**
     * @param commits bytes of the commits by service, in the order of its journal
     * @throws Malformed if a commit cannot be read
     */
    static byte[] of(String caseId, String state, String made, Map<String, List<byte[]>> commits) {
        StringBuilder page = new StringBuilder()
                .append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>Case ")
                .append(escaped(caseId))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Case ")
                .append(escaped(caseId))
                .append("</h1>\n<p>The case as it is recorded in the journals, for the auditor of ")
                .append(escaped(state))
                .append(", gathered at ")
                .append(escaped(made))
                .append(
                        ". Personal data is shown as it is stored: encrypted. Check the bundle with <code>./homeward verify"
                                + "</code>, which also compares this page with the commits, or, without Homeward, with"
                                + " <code>python3 verify_bundle.py</code> beside it, which checks the commits alone.</p>\n");
        commits.forEach((service, stored) -> journal(page, service, stored));
        return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void journal(StringBuilder page, String service, List<byte[]> commits) {
        page.append("<h2>Journal of ")
                .append(escaped(service))
                .append(
                        "</h2>\n<table>\n<tr><th>Position</th><th>Recorded</th><th>Event</th><th>By</th><th>Content</th></tr>\n");
        for (byte[] bytes : commits) {
            CommitBytes commit = CommitBytes.parse(bytes);
            for (CommitBytes.Event event : commit.events()) {
                JsonNode meta = json(event.meta());
                page.append("<tr><td>")
                        .append(String.format(Locale.ROOT, "%d", commit.position()))
                        .append("</td><td>")
                        .append(commit.at())
                        .append("</td><td>")
                        .append(escaped(event.type()))
                        .append("<br/>")
                        .append(escaped(commit.stream()))
                        .append(" #")
                        .append(event.sequence())
                        .append("</td><td>")
                        .append(escaped(meta.path("onBehalfOf").asText()))
                        .append("<br/>")
                        .append(escaped(meta.path("authority").asText()))
                        .append("<br/>")
                        .append(escaped(meta.path("actor").asText()))
                        .append("</td><td><pre>")
                        .append(escaped(shown(event.payload())))
                        .append("</pre></td></tr>\n");
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

    /** Characters that no page may hold are shown as one that stands for them. */
    private static String escaped(String text) {
        return NOT_IN_A_PAGE
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
