package homeward.console.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.TransferDesk;
import homeward.console.words.Speech;

/** Itineraries, and what is missing before the next departure. */
final class Journeys {

    private Journeys() {}

    static List<DossierView.Plan> plans(@Nullable TransferDesk desk, Persons persons, Speech say) {
        return desk == null
                ? List.of()
                : desk.plans().stream().map(plan -> plan(plan, persons, say)).toList();
    }

    private static DossierView.Plan plan(TransferDesk.Plan plan, Persons persons, Speech say) {
        List<DossierView.Stop> stops = new ArrayList<>();
        boolean before = true;
        for (TransferDesk.Leg leg : plan.way()) {
            TransferDesk.Planned planned = leg.planned();
            boolean left = leg.departedAt() != null;
            stops.add(new DossierView.Stop(
                    planned.from(),
                    String.join(
                            " · ",
                            Stream.of(
                                            planned.carrier(),
                                            local(leg.departedAt(), planned.departs(), planned.fromState(), say))
                                    .filter(part -> part != null && !part.isBlank())
                                    .map(say::apart)
                                    .toList()),
                    left ? "is-done" : before ? "is-now" : ""));
            before &= left;
            if (leg.leg() == plan.way().size()) {
                boolean arrived = leg.arrivedAt() != null;
                stops.add(new DossierView.Stop(
                        planned.to(),
                        local(leg.arrivedAt(), planned.arrives(), planned.toState(), say),
                        arrived ? "is-done" : ""));
            }
        }
        boolean over = plan.progress().status().equals("HANDED_OVER");
        stops.add(new DossierView.Stop(
                say.word("station", "HANDOVER"),
                say.count("signature", plan.signers().size()),
                over ? "is-done" : ""));
        return new DossierView.Plan(
                String.join(", ", plan.people().stream().map(persons::shortName).toList()),
                say.word("journey", plan.progress().status()),
                stops,
                plan.escorted());
    }

    /** As it was, else as planned; by the clock of the place, and by the officer's own where that differs. */
    private static String local(@Nullable Instant was, Instant planned, String state, Speech say) {
        return say.moment(was == null ? planned : was, state);
    }

    static List<DossierView.Outlook> outlooks(@Nullable TransferDesk desk, Persons persons, Speech say) {
        return desk == null
                ? List.of()
                : desk.outlooks().stream()
                        .map(outlook -> outlook(outlook, persons, say))
                        .toList();
    }

    private static DossierView.Outlook outlook(TransferDesk.Outlook outlook, Persons persons, Speech say) {
        List<DossierView.Condition> open = Stream.concat(
                        outlook.open().stream().map(missing -> condition(missing, false, persons, say)),
                        outlook.kept().stream().map(missing -> condition(missing, true, persons, say)))
                .toList();
        return new DossierView.Outlook(
                outlook.ready(),
                open,
                outlook.earliestDeparture() == null ? null : say.moment(outlook.earliestDeparture()));
    }

    private static DossierView.Condition condition(
            TransferDesk.Missing missing, boolean kept, Persons persons, Speech say) {
        String person = persons.shortName(missing.personId());
        return new DossierView.Condition(
                say.word("condition", missing.rule()) + (person.isEmpty() ? "" : ": " + person), missing.basis(), kept);
    }
}
