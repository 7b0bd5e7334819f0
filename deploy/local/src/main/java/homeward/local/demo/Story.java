package homeward.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.Console;
import homeward.local.demo.History.Commit;
import homeward.local.demo.Played.Done;

/** The printed form of one case, on one screen: persons, events with their times, due dates, final state. */
final class Story {

    private static final int WIDTH = 100;

    private final Console console;
    private String day = "";

    Story(Console console) {
        this.console = console;
    }

    /** How to read what follows. */
    static void legend(Console console, List<String> services) {
        console.line("How to read the histories");
        console.line("  Times are the platform's, in UTC: where a case waits, its clock is moved forward.");
        console.line("  A line begins with the state or organisation that acted.");
        console.line("  →  what the platform did on its own, because of a rule, a due date or another desk's event");
        console.line("  ✗  what a rule refused        ◷  a due date, with the article that sets it");
        console.line("  ●●●●  the desks whose case files show it: %s", String.join(", ", services));
    }

    void head(int number, int of, Sample sample, String file) {
        console.line("");
        console.line("─".repeat(WIDTH + 12));
        console.line("%d of %d  %s   (samples/%s)", number, of, sample.title(), file);
        wrapped(sample.about()).forEach(line -> console.line("  %s", line));
    }

    void tell(Played played, History history) {
        JsonNode file = history.caseFile();
        parties(file.at("/application/form"));
        List<Done> steps = played.steps();
        int next = 0;
        List<String> automatic = new ArrayList<>();
        Instant at = Instant.EPOCH;
        for (Commit commit : history.commits()) {
            int step = indexOf(steps, commit.name());
            if (step < 0) {
                automatic.add(commit.words());
                at = commit.decided();
                continue;
            }
            automatic(at, automatic);
            while (next < step) {
                withoutCommit(steps.get(next++), played, next);
            }
            line(commit.decided(), commit.by(), steps.get(step).step().say(), commit.marks());
            next = Math.max(next, step + 1);
            due(played, step + 1);
        }
        automatic(at, automatic);
        while (next < steps.size()) {
            withoutCommit(steps.get(next++), played, next);
        }
        ending(file);
    }

    private static int indexOf(List<Done> steps, String commit) {
        for (int i = 0; i < steps.size(); i++) {
            if (commit.equals(steps.get(i).commit())) {
                return i;
            }
        }
        return -1;
    }

    private void parties(JsonNode form) {
        if (form.isMissingNode()) {
            return;
        }
        console.line(
                "  %s, %s",
                Words.state(form.path("requestingState").asText()),
                form.path("requestingAuthority").asText());
        console.line(
                "  asks %s, %s",
                Words.state(form.path("requestedState").asText()),
                form.path("requestedAuthority").asText());
        console.line(
                "  under %s; %s procedure, %s return",
                form.at("/treaty/agreement").asText(),
                Words.of(form.path("procedure").asText()),
                Words.of(form.path("returnKind").asText()));
        console.line("");
    }

    private void withoutCommit(Done done, Played played, int number) {
        if (done.commit() != null) {
            return;
        }
        boolean refused = done.refusal() != null;
        line(done.at(), refused ? "✗" : "", done.step().say(), "");
        if (refused) {
            wrapped("refused: " + done.refusal()).forEach(this::below);
        }
        done.seen().forEach(seen -> wrapped(seen).forEach(this::below));
        due(played, number);
    }

    private void due(Played played, int step) {
        played.dueSince(step)
                .forEach(due -> below("◷ %s: %s UTC%s"
                        .formatted(
                                due.what(),
                                Words.moment(due.moment()),
                                due.article().isEmpty() ? "" : "  (" + due.article() + ")")));
    }

    private void automatic(Instant at, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String marker = "→";
        for (String line : wrapped(words.stream().distinct().collect(Collectors.joining("; ")))) {
            line(at, marker, line, "");
            marker = "";
        }
        words.clear();
    }

    private void line(Instant at, String by, String text, String marks) {
        String today = Words.day(at);
        if (!today.equals(day)) {
            console.line("  %s", today);
            day = today;
        }
        console.line(
                "%s",
                "    %s  %-4s %-92s %s"
                        .formatted(Words.time(at), by, text, marks)
                        .stripTrailing());
    }

    private void below(String text) {
        console.line("                %s", text);
    }

    private void ending(JsonNode file) {
        console.line("");
        console.line(
                "  At the end: application %s%s; identification %s; transfer %s; reintegration %s",
                Words.of(file.at("/application/stage").asText()),
                file.at("/application/ended").isTextual()
                        ? " (" + Words.of(file.at("/application/ended").asText()) + ")"
                        : "",
                stages(file.at("/identification/persons")),
                Words.of(file.at("/transfer/stage").asText()),
                stages(file.at("/reintegration/persons")));
    }

    private static String stages(JsonNode persons) {
        String stages = StreamSupport.stream(persons.spliterator(), false)
                .map(person -> Words.of(person.path("stage").asText()))
                .distinct()
                .collect(Collectors.joining(", "));
        return stages.isEmpty() ? "not begun" : stages;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
