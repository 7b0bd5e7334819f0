package homeward.console.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Course;
import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Assigned;
import homeward.console.cases.WorkItem.Awaited;
import homeward.console.inbox.InboxView.Row;
import homeward.console.inbox.Merged.Case;
import homeward.console.inbox.Merged.Line;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/**
 * Cases in words: the first thing that waits, by whom, until when and why then, and what else does.
 *
 * @param whom as in {@link Filter#whom}
 */
record Rows(Signed officer, String whom, Speech say) {

    /** What else a case waits for is told as far as it fits. */
    private static final int ALSO = 3;

    Row row(Case found) {
        Line line = found.lines().getFirst();
        WorkItem item = line.item();
        Awaited task = Place.waiting(item, whom).findFirst().orElse(null);
        Application.Form form = item.form();
        Instant due = task == null ? null : task.due();
        Instant since = task == null ? null : task.since();
        long whole =
                since == null || due == null ? 0 : Duration.between(since, due).toDays();
        Assigned assigned = item.assigned();
        return new Row(
                item.caseId(),
                item.isTransit() ? "/cases/" + item.caseId() + "/transit" : "/cases/" + item.caseId(),
                form,
                item.persons(),
                Boolean.TRUE.equals(item.minor()),
                item.suspended(),
                Course.of(item.stages()),
                due == null ? null : say.due(due, decidedIn(task)),
                task == null ? null : say.word("duewhat", task.what()),
                counted(task),
                task == null ? null : task.basis(),
                since == null
                        ? 0
                        : Math.clamp(Duration.between(since, say.now()).toDays(), 0, Math.max(0, whole)),
                whole,
                also(found, task),
                task != null && task.mine(),
                task == null ? "" : actors(task),
                task == null ? null : Steps.of(item, task, officer, say),
                line.desk().id(),
                assigned == null ? null : assignee(assigned),
                assigned != null && assigned.isTo(officer.id()));
    }

    /** The state by whose calendar it was counted: that which is to act, if it is one. */
    private static @Nullable String decidedIn(@Nullable Awaited task) {
        return task != null && task.actors().size() == 1 ? task.actors().getFirst() : null;
    }

    private @Nullable String counted(@Nullable Awaited task) {
        if (task == null || task.counted() == null) {
            return null;
        }
        String time = say.count(task.counted().unit(), task.counted().amount());
        return task.since() == null ? time : time + " " + say.word("counted", "FROM") + " " + say.day(task.since());
    }

    private String actors(Awaited task) {
        return task.actors().stream().map(say::state).collect(Collectors.joining(", "));
    }

    private List<String> also(Case found, @Nullable Awaited first) {
        return found.lines().stream()
                .flatMap(line -> Place.waiting(line.item(), Filter.ANYBODY))
                .filter(task -> !task.equals(first))
                .map(this::briefly)
                .distinct()
                .limit(ALSO)
                .toList();
    }

    private String briefly(Awaited task) {
        String what = say.word("duewhat", task.what());
        return task.due() == null ? what : what + ", " + say.day(task.due().minusMillis(1));
    }

    String assignee(Assigned assigned) {
        if (assigned.isTo(officer.id())) {
            return say.word("assigned", "ME");
        }
        return assigned.team() != null ? assigned.team() : Objects.requireNonNullElse(assigned.officer(), "");
    }
}
