package homeward.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One case's history from the four read models: in the order of the first desk, with the desks that know each event.
 */
final class History {

    private final JsonNode caseFile;
    private final List<Commit> commits;

    private History(JsonNode caseFile, List<Commit> commits) {
        this.caseFile = caseFile;
        this.commits = commits;
    }

    /**
     * Events of one commit.
     *
     * @param name {@link Played#commit}
     * @param by the state or organisation that acted
     * @param words the events' names
     * @param marks a dot for each desk that knows them
     */
    record Commit(String name, Instant decided, String by, String words, String marks) {}

    /** @param officer an officer of a party, with access to every desk */
    static History of(Api api, List<String> services, String caseId, String officer) {
        return of(services.stream()
                .map(service -> api.caseFile(service, caseId, officer, null).body())
                .toList());
    }

    /** @param files the same case's file at each desk */
    static History of(List<JsonNode> files) {
        Map<String, List<JsonNode>> lines = new LinkedHashMap<>();
        List<Set<String>> known = new ArrayList<>();
        for (JsonNode file : files) {
            Set<String> here = new HashSet<>();
            for (JsonNode line : file.path("history")) {
                String commit = name(line);
                if (here.add(commit) && !known.isEmpty()) {
                    lines.computeIfAbsent(commit, elsewhere -> List.of(line));
                } else if (known.isEmpty()) {
                    lines.computeIfAbsent(commit, first -> new ArrayList<>()).add(line);
                }
            }
            known.add(here);
        }
        List<Commit> commits = lines.entrySet().stream()
                .map(entry -> commit(entry.getKey(), entry.getValue(), known))
                .toList();
        return new History(files.getFirst(), commits);
    }

    private static String name(JsonNode line) {
        return Played.commit(
                line.path("service").asText(), line.path("position").asLong());
    }

    private static Commit commit(String name, List<JsonNode> events, List<Set<String>> known) {
        JsonNode first = events.getFirst();
        return new Commit(
                name,
                Instant.parse(first.path("decided").asText()),
                first.path("by").asText(),
                events.stream()
                        .map(event -> Words.of(event.path("type").asText()))
                        .collect(Collectors.joining(", ")),
                known.stream().map(desk -> desk.contains(name) ? "●" : "·").collect(Collectors.joining()));
    }

    /** The first desk's case file. */
    JsonNode caseFile() {
        return caseFile;
    }

    List<Commit> commits() {
        return commits;
    }
}
