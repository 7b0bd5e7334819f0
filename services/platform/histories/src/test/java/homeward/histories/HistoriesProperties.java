package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import homeward.casefile.testing.Family;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.folding.CaseFold;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Personal;
import homeward.events.Recorded;
import homeward.events.codec.Sealing;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.Transferee;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

/** What is read from topics in any batches, kept and folded with checkpoints, is what folding all events from the start yields. */
class HistoriesProperties {

    private final Projection projection = new Summed();

    @Provide
    Arbitrary<List<Recorded<DomainEvent>>> histories() {
        return homeward.casefile.Histories.any()
                .map(history ->
                        history.stream().map(HistoriesProperties::published).toList());
    }

    /** As it is read from a topic: what is sealed is bound to its event and field. */
    private static Recorded<DomainEvent> published(Recorded<DomainEvent> event) {
        DomainEvent bindable =
                event.event() instanceof ApplicationSubmitted submitted ? placed(submitted) : event.event();
        return new Recorded<>(
                event.envelope(), Sealing.bound(bindable, event.envelope().id()));
    }

    private static ApplicationSubmitted placed(ApplicationSubmitted e) {
        List<Transferee> persons = new ArrayList<>();
        for (Transferee t : e.persons()) {
            String place = "event#/persons/" + persons.size();
            persons.add(new Transferee(
                    t.personId(),
                    t.category(),
                    t.role(),
                    t.minor(),
                    t.majority(),
                    t.accompaniedBy(),
                    new Personal.Sealed<>(t.personId(), "key", "AAAA", place + "/details"),
                    new Personal.Sealed<>(t.personId(), "key", "BBBB", place + "/circumstances")));
        }
        return new ApplicationSubmitted(
                e.caseId(),
                e.reference(),
                e.requestingState(),
                e.requestedState(),
                e.requestingAuthority(),
                e.requestedAuthority(),
                e.treaty(),
                e.procedure(),
                e.kind(),
                e.interviewRequested(),
                e.submittedAt(),
                e.irregularStayKnownSince(),
                persons,
                e.observations());
    }

    @Property(tries = 20)
    void aCaseAtEveryStepIsFoldedFromTheNearestCheckpoint(
            @ForAll("histories") List<Recorded<DomainEvent>> history,
            @ForAll @IntRange(min = 1, max = 7) int together,
            @ForAll @IntRange(min = 1, max = 5) int every) {
        Kept kept = new Kept(every);
        kept.take(history, together);

        Outline outline = kept.histories.outline(Family.CASE);

        assertThat(outline.size()).isEqualTo(history.size());
        for (int step = 1; step <= outline.size(); step++) {
            var at = kept.histories.at(Family.CASE, outline.after(step));
            List<HistoryEntry> before = outline.steps(1, step);
            var folded = CaseFold.at(projection, history, versions(before));
            projection
                    .sections()
                    .forEach(section -> assertThat(at.section(section)).isEqualTo(folded.section(section)));
            assertThat(at.versions()).isEqualTo(folded.versions());
            assertThat(at.parties()).isEqualTo(folded.parties());
            assertThat(outline.size(outline.after(step))).isEqualTo(step);
        }
    }

    @Property(tries = 10)
    void readingAgainChangesNothing(@ForAll("histories") List<Recorded<DomainEvent>> history) {
        Kept kept = new Kept(2);
        kept.take(history, 3);
        Outline once = kept.histories.outline(Family.CASE);
        var before = kept.histories.at(Family.CASE, once.after(once.size()));

        kept.take(history, 5);

        Outline twice = new Kept(kept.store, 2).histories.outline(Family.CASE);
        assertThat(twice.steps(1, twice.size())).isEqualTo(once.steps(1, once.size()));
        assertThat(kept.histories.at(Family.CASE, twice.after(twice.size())).versions())
                .isEqualTo(before.versions());
    }

    @Property(tries = 10)
    void whatAnotherBuildHasFoldedIsNotUsed(@ForAll("histories") List<Recorded<DomainEvent>> history) {
        Kept before = new Kept(new HistoryStore(TestStore.newDatabase()), new Idle(), 2, "build-1");
        before.take(history, 3);
        Kept now = new Kept(before.store, projection, 2, "build-2");
        Outline outline = now.histories.outline(Family.CASE);
        Map<String, Integer> events = new HashMap<>();
        history.forEach(event -> events.merge(event.envelope().type().service(), 1, Integer::sum));

        for (int step = outline.size(); step >= 1; step--) {
            var at = now.histories.at(Family.CASE, outline.after(step));
            var folded = CaseFold.at(projection, history, versions(outline.steps(1, step)));
            projection
                    .sections()
                    .forEach(section -> assertThat(at.section(section)).isEqualTo(folded.section(section)));
        }
        now.checkpoints.forgetOtherBuilds();
        events.forEach((service, count) -> {
            assertThat(now.store.checkpoint("build-2", Family.CASE, service, HistoryStore.END))
                    .as("kept when it was read: %s of %s", count, service)
                    .matches(kept -> kept.isPresent() == count >= 2);
            assertThat(now.store.checkpoint("build-1", Family.CASE, service, HistoryStore.END))
                    .isEmpty();
        });
    }

    @Property(tries = 5)
    void anOutlineThatWasReadBeforeGrows(@ForAll("histories") List<Recorded<DomainEvent>> history) {
        Kept kept = new Kept(200);
        List<Recorded<DomainEvent>> known = new ArrayList<>();
        for (Recorded<DomainEvent> event : history) {
            known.add(event);
            kept.take(List.of(event), 1);
            assertThat(kept.histories.outline(Family.CASE).size()).isEqualTo(known.size());
        }
        assertThat(kept.histories.outline(Family.CASE).steps(1, history.size()))
                .isEqualTo(
                        new Kept(kept.store, 200).histories.outline(Family.CASE).steps(1, history.size()));
    }

    @Property(tries = 10)
    void aCaseWithAMissingEventIsNotFoldedBeyondIt(@ForAll @IntRange(min = 1, max = 8) int missing) {
        Kept kept = new Kept(3);
        List<Recorded<DomainEvent>> history = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Happening happening = Happening.application(Family.CASE, n, n + 1L);
            if (n != missing) {
                history.add(new Recorded<>(happening.envelope(), happening.event()));
            }
        }
        kept.take(history, 4);
        Outline outline = kept.histories.outline(Family.CASE);

        assertThat(kept.histories.at(Family.CASE, outline.after(missing)).versions())
                .isEqualTo(Map.of("application-" + Family.CASE, (long) missing));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> kept.histories.at(Family.CASE, outline.after(missing + 1)));
    }

    private static Map<String, Long> versions(List<HistoryEntry> steps) {
        Map<String, Long> versions = new HashMap<>();
        steps.forEach(step -> versions.merge(step.stream(), 1L, Long::sum));
        return versions;
    }

    /** Histories kept in a database of their own. */
    private final class Kept {

        private final HistoryStore store;
        private final Checkpoints checkpoints;
        private final Histories histories;
        private final Intake intake;

        Kept(int every) {
            this(new HistoryStore(TestStore.newDatabase()), every);
            store.ensureIndexes();
        }

        Kept(HistoryStore store, int every) {
            this(store, projection, every, "build");
        }

        Kept(HistoryStore store, Projection folded, int every, String build) {
            this.store = store;
            Replayed replayed = () -> folded;
            checkpoints = new Checkpoints(store, Happening.CONTRACTS.codec(), replayed, every, build);
            histories = new Histories(store, checkpoints, Happening.CONTRACTS.codec());
            intake = new Intake(store, checkpoints, Happening.CONTRACTS.codec(), replayed);
        }

        void take(List<Recorded<DomainEvent>> events, int together) {
            for (int from = 0; from < events.size(); from += together) {
                Intake.Batch batch = intake.batch();
                events.subList(from, Math.min(events.size(), from + together))
                        .forEach(event -> batch.add(
                                event.envelope(), Happening.CONTRACTS.codec().encode(event.event())));
                batch.keep();
            }
        }
    }

    /** Another build, by which nothing that happens changes anything. */
    private static final class Idle implements Projection {

        private final Projection summed = new Summed();

        @Override
        public String name() {
            return summed.name();
        }

        @Override
        public List<Section<?, ?>> sections() {
            return summed.sections().stream()
                    .<Section<?, ?>>map(section -> idle(section))
                    .toList();
        }

        private static <E extends DomainEvent, S> Section<E, S> idle(Section<E, S> section) {
            return Section.of(
                    section.service(), section.events(), section.type(), section.initial(), (same, _) -> same);
        }

        @Override
        public Set<String> partySections() {
            return summed.partySections();
        }
    }
}
