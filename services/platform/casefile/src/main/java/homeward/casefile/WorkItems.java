package homeward.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.casefile.WorkItem.Awaited;
import homeward.casefile.WorkItem.Local;
import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.work.Direction;
import homeward.casefile.work.Entry;
import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.events.CaseId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** What a state sees of a case in its work lists, before the disclosure table is applied. */
@Singleton
final class WorkItems {

    private static final Comparator<Task> DUE_NEXT_FIRST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final TreatyProfiles treaties;
    private final LimitClock clock;

    WorkItems(TreatyProfiles treaties, LimitClock clock) {
        this.treaties = treaties;
        this.clock = clock;
    }

    /** @param assigned in the reader's state; null if to nobody */
    WorkItem of(CaseId caseId, Lines lines, StateCode reader, @Nullable Assigned assigned, Instant now) {
        Form form = lines.application().form();
        Direction direction = Entry.direction(form, reader);
        if (form == null || direction == Direction.TRANSIT) {
            List<Task> own = lines.own().tasks().stream()
                    .filter(task -> reader.equals(task.transitState()) && !task.undisclosed())
                    .toList();
            return new WorkItem(
                    caseId,
                    Direction.TRANSIT,
                    null,
                    0,
                    null,
                    lines.stagesFor(reader),
                    false,
                    shown(own, form, reader, now, List.of(reader)),
                    List.of(),
                    assigned,
                    lines.opened(),
                    null);
        }
        List<StateCode> sides = List.of(form.requestingState(), form.requestedState());
        List<Task> known = lines.own().tasks();
        return new WorkItem(
                caseId,
                direction,
                form,
                lines.application().persons(),
                lines.application().minor(),
                lines.stages(),
                lines.application().suspended(),
                shown(known.stream().filter(task -> !task.undisclosed()).toList(), form, reader, now, sides),
                shown(known.stream().filter(Task::undisclosed).toList(), form, reader, now, sides),
                assigned,
                lines.opened(),
                lines.changed());
    }

    private List<Awaited> shown(
            List<Task> tasks, @Nullable Form form, StateCode reader, Instant now, List<StateCode> zones) {
        return tasks.stream()
                .sorted(DUE_NEXT_FIRST)
                .map(task -> shown(task, form, reader, now, zones))
                .toList();
    }

    private Awaited shown(Task task, @Nullable Form form, StateCode reader, Instant now, List<StateCode> zones) {
        List<StateCode> states = states(task, form);
        Instant due = task.due();
        return new Awaited(
                task.what(),
                task.by(),
                states,
                states.contains(reader),
                task.personId(),
                task.documentId(),
                due,
                due != null && !now.isBefore(due),
                task.since(),
                task.basis() == null || form == null ? null : counted(task.basis(), form),
                task.basis(),
                due == null ? List.of() : local(due, zones));
    }

    private static List<StateCode> states(Task task, @Nullable Form form) {
        List<@Nullable StateCode> states = new ArrayList<>();
        if (task.by() == Side.TRANSIT) {
            states.add(task.transitState());
        }
        if (form != null && (task.by() == Side.REQUESTING || task.by() == Side.EITHER)) {
            states.add(form.requestingState());
        }
        if (form != null && (task.by() == Side.REQUESTED || task.by() == Side.EITHER)) {
            states.add(form.requestedState());
        }
        return states.stream().flatMap(Stream::ofNullable).toList();
    }

    private List<Local> local(Instant due, List<StateCode> states) {
        return states.stream()
                .flatMap(state -> clock.zone(state).stream()
                        .map(zone -> new Local(state, due.atZone(zone).toOffsetDateTime())))
                .toList();
    }

    /** The time that a rule of the case's treaty gives; null if it is no rule of that kind. */
    private @Nullable Limit counted(RuleBasis basis, Form form) {
        return treaties.find(form.treaty()).stream()
                .flatMap(profile -> limits(profile, form))
                .filter(rule -> sameRule(rule.basis(), basis))
                .map(Rule::value)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Rule<Limit>> limits(TreatyProfile profile, Form form) {
        return Stream.of(
                        profile.replyLimit(form.procedure()),
                        profile.interviewResult(),
                        profile.transferWindow(form.procedure()),
                        profile.travelDocumentIssue(),
                        profile.transferNotice(),
                        profile.readmissionInError())
                .flatMap(rule -> rule.stream());
    }

    private static boolean sameRule(RuleBasis one, RuleBasis other) {
        return one.profile().equals(other.profile())
                && one.version() == other.version()
                && Objects.equals(one.field(), other.field());
    }
}
