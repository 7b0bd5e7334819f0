package homeward.audit.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.audit.figures.FiguresList.Between;
import homeward.audit.figures.FiguresReport.Count;
import homeward.audit.figures.FiguresReport.Days;
import homeward.audit.figures.Releases.Publication;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.events.StateCode;

/** Gives out what was published, to the states of the pair. Nothing is counted when somebody asks. */
@Singleton
class Figures {

    private final Releases releases;
    private final Caller caller;

    Figures(Releases releases, Caller caller) {
        this.releases = releases;
        this.caller = caller;
    }

    FiguresList list() {
        List<Quarter> published = releases.published();
        List<String> periods = new ArrayList<>();
        for (Quarter quarter : published) {
            periods.addFirst(quarter.toString());
            if (quarter.endsItsYear()) {
                periods.addFirst(Period.ofYear(quarter.year()).toString());
            }
        }
        return new FiguresList(
                periods,
                published.isEmpty()
                        ? List.of()
                        : releases.publication(published.getLast())
                                .map(this::pairs)
                                .orElse(List.of()));
    }

    private List<Between> pairs(Publication last) {
        StateCode state = caller.state();
        List<Between> pairs = new ArrayList<>();
        last.pairs().forEach((name, release) -> {
            Pair pair = Pair.parse(name);
            if (pair.has(state) && !release.counts().isEmpty()) {
                pairs.add(new Between(pair.requesting(), pair.requested()));
            }
        });
        return pairs;
    }

    /** @throws Refusal if the caller's state is not one of the two, or the period is none or not published yet */
    FiguresReport report(StateCode requesting, StateCode requested, String text) {
        Period period = Period.parse(text);
        Pair pair = new Pair(requesting, requested);
        if (!pair.has(caller.state())) {
            throw Refusal.unknown("there is no such pair, or it is not visible to you");
        }
        if (requesting.equals(requested)) {
            throw Refusal.invalid("requested", "must be another state than the requesting one");
        }
        Publication publication = releases.publication(period.last())
                .orElseThrow(() -> Refusal.notYet(
                        "figures-published", "there are no figures of this period, or they are not published yet"));
        Release end = publication.of(pair);
        Map<Measure, Integer> counts = end.since(releases.of(period.first().previous(), pair));
        List<Lasting> days = period.isYear() ? end.days() : List.of();
        return new FiguresReport(
                requesting,
                requested,
                period.toString(),
                period.first().firstDay(),
                period.last().lastDay(),
                publication.at(),
                publication.minimum(),
                publication.basis(),
                Arrays.stream(Measure.values())
                        .map(measure -> new Count(measure, counts.get(measure), measure.within(publication.minimum())))
                        .toList(),
                Arrays.stream(Stage.values()).map(stage -> days(stage, days)).toList(),
                share(counts.get(Measure.RETURNED_VOLUNTARILY), counts.get(Measure.RETURNED_BY_FORCE)));
    }

    private static Days days(Stage stage, List<Lasting> all) {
        return all.stream()
                .filter(lasting -> lasting.stage() == stage)
                .findFirst()
                .map(lasting -> new Days(stage, lasting.median(), lasting.ninthDecile()))
                .orElseGet(() -> new Days(stage, null, null));
    }

    private static @Nullable Integer share(@Nullable Integer voluntary, @Nullable Integer forced) {
        return voluntary == null || forced == null
                ? null
                : Math.toIntExact(Math.round(100.0 * voluntary / (voluntary + forced)));
    }
}
