package homeward.audit.replay;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.REQUESTED;
import static homeward.casefile.testing.Family.REQUESTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import homeward.audit.desks.Desks;
import homeward.casefile.AllDesks.Parts;
import homeward.casefile.CaseFile;
import homeward.casefile.CaseFileProjection;
import homeward.casefile.Desk;
import homeward.casefile.Histories;
import homeward.casefile.testing.Family;
import homeward.chassis.folding.CaseFold;
import homeward.events.DomainEvent;
import homeward.events.Personal;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.histories.Sides;
import homeward.testkit.TestTreaty;
import homeward.treaties.BundledTransitRules;
import homeward.treaties.CalendarLimitClock;

/** Any history of a case, replayed at every step. */
class ReplayProperties {

    private static final Sides SIDES = new Sides(REQUESTING, REQUESTED);
    private static final Instant NOW = Family.DEPARTS;

    private final Desks desks = new Desks(new TestTreaty(), BundledTransitRules.load(), new CalendarLimitClock());

    @Provide
    Arbitrary<List<Recorded<DomainEvent>>> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<StateCode> sides() {
        return Arbitraries.of(REQUESTING, REQUESTED);
    }

    /** Every desk's contents, at every point, are those of the desk's own read model. */
    @Property(tries = 60)
    void whatIsReplayedIsWhatTheDeskHad(@ForAll("histories") List<Recorded<DomainEvent>> history) {
        CaseFold all = new CaseFold(desks.all());
        Parts running = desks.all().parts(all.document());
        List<CaseFold> own = new ArrayList<>();
        desks.byService().values().forEach(desk -> own.add(new CaseFold(new CaseFileProjection(desk))));
        for (Recorded<DomainEvent> event : history) {
            all.apply(event);
            running = running.after(event);
            own.forEach(fold -> fold.apply(event));
            Parts folded = desks.all().parts(all.document());
            int at = 0;
            for (Desk<?, ?, ?> desk : desks.byService().values()) {
                Object live = new CaseFileProjection(desk)
                        .contents(desk, own.get(at++).document());
                assertThat(folded.contents(CASE, desk)).isEqualTo(live);
                assertThat(running.contents(CASE, desk)).isEqualTo(live);
            }
        }
    }

    @Property(tries = 60)
    void whoIsErasedNowIsErasedAtEveryEarlierStep(
            @ForAll("histories") List<Recorded<DomainEvent>> history, @ForAll("sides") StateCode state) {
        Lens lens = Lens.own(SIDES, state, Set.of(PARENT));
        for (CaseFile<?> file : filesAtEveryStep(history)) {
            List<Personal<?>> parts = PersonalParts.of(lens.seen(file));
            assertThat(parts)
                    .filteredOn(part -> part.person().equals(PARENT))
                    .allMatch(part -> part instanceof Personal.Erased<?>);
            assertThat(parts)
                    .filteredOn(part -> part.person().equals(CHILD))
                    .allMatch(part -> part instanceof Personal.Sealed<?>);
        }
    }

    /** Whatever exists for the requesting state alone is in no view of the other side, and in none that one has of the other. */
    @Property(tries = 60)
    void thePartnersViewHoldsNothingThatWasNotDisclosed(
            @ForAll("histories") List<Recorded<DomainEvent>> history, @ForAll("sides") StateCode state) {
        Lens partner = Lens.partner(SIDES, state, Set.of());
        Lens requested = Lens.own(SIDES, REQUESTED, Set.of());
        for (CaseFile<?> file : filesAtEveryStep(history)) {
            assertThat(keyIds(partner.seen(file))).doesNotContain(Family.UNDISCLOSED_KEY);
            assertThat(keyIds(requested.seen(file))).doesNotContain(Family.UNDISCLOSED_KEY);
        }
        for (Recorded<DomainEvent> event : history) {
            assertThat(keyIds(partner.seen((Record) event.event()))).doesNotContain(Family.UNDISCLOSED_KEY);
            assertThat(keyIds(requested.seen((Record) event.event()))).doesNotContain(Family.UNDISCLOSED_KEY);
        }
    }

    @Property(tries = 60)
    void theChangesOfAllStepsLeadFromNothingToTheLastFile(@ForAll("histories") List<Recorded<DomainEvent>> history) {
        Lens lens = Lens.own(SIDES, REQUESTING, Set.of());
        List<CaseFile<?>> files = filesAtEveryStep(history);
        for (int i = 1; i < files.size(); i++) {
            CaseFile<?> before = lens.seen(files.get(i - 1));
            CaseFile<?> after = lens.seen(files.get(i));
            if (before.getClass() == after.getClass()) {
                assertThat(Changes.between(before, after).isEmpty()).isEqualTo(before.equals(after));
            }
        }
    }

    private List<CaseFile<?>> filesAtEveryStep(List<Recorded<DomainEvent>> history) {
        List<CaseFile<?>> files = new ArrayList<>();
        Parts parts = desks.all().parts(new CaseFold(desks.all()).document());
        for (Desk<?, ?, ?> desk : desks.byService().values()) {
            Parts running = parts;
            for (Recorded<DomainEvent> event : history) {
                running = running.after(event);
                files.add(file(desk, running));
            }
        }
        return files;
    }

    private static <O, V> CaseFile<V> file(Desk<?, O, V> desk, Parts parts) {
        return CaseFile.of(desk, parts.contents(CASE, desk), Set.of(), Map.of(), NOW, Replays.NOTHING);
    }

    private static List<String> keyIds(Record seen) {
        return PersonalParts.of(seen).stream()
                .filter(Personal.Sealed.class::isInstance)
                .map(part -> ((Personal.Sealed<?>) part).keyId())
                .toList();
    }
}
