package homeward.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.Console;

/** One case's history as the four read models tell it: a line an event, with a mark for each that knows it. */
final class History {

    private static final String OFFICER = "-auditor";
    private final Api api;
    private final List<String> services;

    History(Api api, List<String> services) {
        this.api = api;
        this.services = services;
    }

    private record Entry(String time, String stream, String event, String by) {}

    /** @param state a party of the case, lower case, whose auditor looks */
    void print(String caseId, String state, Console console) {
        Map<Entry, List<String>> told = new LinkedHashMap<>();
        for (String service : services) {
            for (JsonNode line :
                    api.caseFile(service, caseId, state + OFFICER, null).body().path("history")) {
                told.computeIfAbsent(entry(line), first -> new ArrayList<>()).add(service);
            }
        }
        console.line("  %-24s %-24s %-30s %-4s %s", "decided", "stream", "event", "by", marks(services));
        told.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Entry::time)))
                .forEach(line -> console.line(
                        "  %-24s %-24s %-30s %-4s %s",
                        line.getKey().time(),
                        line.getKey().stream(),
                        line.getKey().event(),
                        line.getKey().by(),
                        marks(line.getValue())));
    }

    private static Entry entry(JsonNode line) {
        String stream = line.path("stream").asText();
        int id = stream.indexOf('-');
        return new Entry(
                line.path("decided").asText(),
                (id < 0 ? stream : stream.substring(0, id)) + " #"
                        + line.path("sequence").asText()
                        + (stream.length() > id + 45 ? " " + stream.substring(stream.length() - 4) : ""),
                line.path("type").asText(),
                line.path("by").asText());
    }

    private String marks(List<String> known) {
        StringBuilder marks = new StringBuilder();
        for (String service : services) {
            marks.append(known.contains(service) ? service.charAt(0) : '·').append(' ');
        }
        return marks.toString();
    }
}
