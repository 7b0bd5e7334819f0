package homeward.audit.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.audit.desks.Desks;
import homeward.casefile.AllDesks.Parts;
import homeward.casefile.CaseFile;
import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.DueMoment;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.histories.Bases;
import homeward.histories.Histories;
import homeward.histories.Outline;
import homeward.histories.Point;
import homeward.histories.Sides;
import homeward.histories.Step;
import homeward.histories.Unreadable;

/** Replays cases for the caller's state. */
@Singleton
class Replays {

    /** Nothing is opened here: whoever may read personal data reads it at a desk, where the reading is recorded. */
    static final Openings NOTHING = new Openings() {
        @Override
        public <T> Personal<T> open(Personal<T> value, Class<T> type) {
            return new Personal.Erased<>(value.person());
        }
    };

    private final Histories histories;
    private final Desks desks;
    private final Caller caller;
    private final Clock clock;

    Replays(Histories histories, Desks desks, Caller caller, Clock clock) {
        this.histories = histories;
        this.desks = desks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The steps behind a cursor or from a number on, else the first ones; none if there are not so many.
     *
     * @throws Refusal if the case does not exist for the caller, the cursor is none of it, or both are given
     */
    HistoryView history(CaseId caseId, @Nullable UUID cursor, @Nullable Integer first, int size) {
        Sides sides = sides(caseId);
        if (cursor != null && first != null) {
            throw Refusal.invalid("first", "must not be given beside cursor");
        }
        Outline outline = histories.outline(caseId);
        int from = cursor == null ? Objects.requireNonNullElse(first, 1) : number(outline, "cursor", cursor) + 1;
        int to = (int) Math.min(outline.size(), (long) from + size - 1);
        return new HistoryView(
                caseId,
                sides.requesting(),
                sides.requested(),
                outline.size(),
                from > to ? List.of() : steps(outline, sides, from, to),
                to < outline.size() ? outline.step(to).event().toString() : null);
    }

    private List<StepView> steps(Outline outline, Sides sides, int from, int to) {
        CaseId caseId = outline.caseId();
        Lens lens = own(caseId, sides);
        Parts parts = desks.all().parts(folded(caseId, outline.after(from - 1)));
        List<StepView> views = new ArrayList<>();
        for (Step step : histories.steps(caseId, outline.steps(from, to))) {
            Parts next = step.recorded().map(parts::after).orElse(parts);
            views.add(view(from + views.size(), step, lens, changed(step, lens, parts, next)));
            parts = next;
        }
        return views;
    }

    private List<Change> changed(Step step, Lens lens, Parts before, Parts after) {
        Desk<?, ?, ?> desk = desks.byService().get(step.envelope().type().service());
        if (desk == null || before == after) {
            return List.of();
        }
        CaseId caseId = step.envelope().caseId();
        Instant then = step.envelope().times().decided();
        return Changes.between(lens.seen(file(desk, caseId, before, then)), lens.seen(file(desk, caseId, after, then)));
    }

    private static <O, V> CaseFile<V> file(Desk<?, O, V> desk, CaseId caseId, Parts parts, Instant now) {
        return CaseFile.of(desk, parts.contents(caseId, desk), Set.of(), Map.of(), now, NOTHING);
    }

    private StepView view(int number, Step step, Lens lens, List<Change> changed) {
        var envelope = step.envelope();
        boolean ours = envelope.actor().onBehalfOf().equals(caller.state());
        return new StepView(
                number,
                envelope.id(),
                envelope.type().service(),
                envelope.place().stream(),
                envelope.place().sequence(),
                envelope.type().name(),
                envelope.times().occurred(),
                envelope.times().decided(),
                envelope.times().recorded(),
                envelope.actor().onBehalfOf(),
                envelope.actor().authority(),
                ours ? envelope.actor().id() : null,
                envelope.trace().command(),
                envelope.trace().correlation(),
                envelope.trace().causation(),
                envelope.treaty(),
                step.event() instanceof Record event ? Bases.of(event) : List.of(),
                step.event() instanceof Record event ? lens.seen(event) : null,
                changed);
    }

    /**
     * @param partner whether as the partner saw it
     * @param when see {@link When#parse}; null for now
     * @throws Refusal if the case does not exist for the caller, or has no such step
     */
    Moment at(CaseId caseId, String desk, boolean partner, @Nullable String when) {
        Sides sides = sides(caseId);
        Desk<?, ?, ?> of = desks.named(desk);
        Outline outline = histories.outline(caseId);
        Stand stand = stand(outline, "when", when == null ? null : When.parse("when", when));
        Lens lens = partner ? partner(caseId, sides) : own(caseId, sides);
        Standing standing = standing(caseId, stand.point());
        return new Moment(
                outline.size(stand.point()),
                outline.size(),
                stand.at(),
                desk,
                seen(of, standing, lens, caseId, stand.at()),
                clocks(standing, lens, caseId, stand.at()));
    }

    /** @throws Refusal if the case does not exist for the caller, or has no such step */
    Comparison compare(CaseId caseId, String desk, @Nullable String from, @Nullable String to) {
        Sides sides = sides(caseId);
        Desk<?, ?, ?> of = desks.named(desk);
        When until = to == null ? null : When.parse("to", to);
        if (from == null) {
            throw Refusal.invalid("from", "must be given");
        }
        When since = When.parse("from", from);
        Outline outline = histories.outline(caseId);
        Lens lens = own(caseId, sides);
        Stand first = stand(outline, "from", since);
        Stand second = stand(outline, "to", until);
        Standing before = standing(caseId, first.point());
        Standing after = standing(caseId, second.point());
        return new Comparison(
                caseId,
                desk,
                outline.size(first.point()),
                first.at(),
                outline.size(second.point()),
                second.at(),
                Changes.between(seen(of, before, lens, caseId, first.at()), seen(of, after, lens, caseId, second.at())),
                clocks(before, lens, caseId, first.at()),
                clocks(after, lens, caseId, second.at()));
    }

    /** A case at a point. */
    private record Standing(CaseDocument document, Parts parts) {}

    private Standing standing(CaseId caseId, Point point) {
        CaseDocument document = folded(caseId, point);
        return new Standing(document, desks.all().parts(document));
    }

    private static <O, V> CaseFile<V> seen(
            Desk<?, O, V> desk, Standing standing, Lens lens, CaseId caseId, Instant now) {
        CaseDocument document = standing.document();
        Contents<O> contents = standing.parts().contents(caseId, desk);
        return lens.seen(CaseFile.of(desk, contents, document.parties(), document.versions(), now, NOTHING));
    }

    private List<Running> clocks(Standing standing, Lens lens, CaseId caseId, Instant now) {
        return desks.byService().entrySet().stream()
                .flatMap(desk -> due(desk.getValue(), caseId, standing.parts()).stream()
                        .map(moment -> Running.at(now, desk.getKey(), lens.seen(moment))))
                .sorted(Comparator.comparing(running -> running.waits().due()))
                .toList();
    }

    private static <O> List<DueMoment> due(Desk<?, O, ?> desk, CaseId caseId, Parts parts) {
        return desk.due(parts.contents(caseId, desk));
    }

    /** A point and the time for which it is shown. */
    private record Stand(Point point, Instant at) {}

    private Stand stand(Outline outline, String parameter, @Nullable When when) {
        return switch (when) {
            case null -> new Stand(outline.after(outline.size()), clock.instant());
            case When.AtMoment(Instant moment) -> {
                if (moment.isAfter(clock.instant())) {
                    throw Refusal.invalid(parameter, "must not be in the future");
                }
                yield new Stand(outline.at(moment), moment);
            }
            case When.AfterStep(UUID event) -> {
                int number = number(outline, parameter, event);
                yield new Stand(outline.after(number), outline.step(number).decided());
            }
        };
    }

    private CaseDocument folded(CaseId caseId, Point point) {
        try {
            return histories.at(caseId, point);
        } catch (Unreadable e) {
            throw Refusal.notYet("history-complete", "the case cannot be folded up to there: " + e.getMessage());
        }
    }

    private Lens own(CaseId caseId, Sides sides) {
        return Lens.own(sides, caller.state(), histories.erased(caseId, Set.of(caller.state())));
    }

    private Lens partner(CaseId caseId, Sides sides) {
        return Lens.partner(
                sides, caller.state(), histories.erased(caseId, Set.of(sides.requesting(), sides.requested())));
    }

    private Sides sides(CaseId caseId) {
        StateCode state = caller.state();
        return histories
                .sides(caseId)
                .filter(sides -> sides.has(state))
                .orElseThrow(() -> Refusal.unknown("there is no such case, or it is not visible to you"));
    }

    private static int number(Outline outline, String parameter, UUID event) {
        return outline.number(event).orElseThrow(() -> Refusal.invalid(parameter, "is no step of this case's history"));
    }
}
