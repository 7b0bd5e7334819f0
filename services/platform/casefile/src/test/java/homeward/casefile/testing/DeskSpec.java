package homeward.casefile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import homeward.casefile.CaseFileProjection;
import homeward.casefile.Contents;
import homeward.casefile.Desk;
import homeward.casefile.DueMoment;
import homeward.chassis.folding.CaseFold;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.testkit.Happening;
import homeward.testkit.TestOpenings;

/**
 * Given events of any service, then the contents of a desk; folded as in a read model, without any framework.
 *
 * <pre>{@code
 * DeskSpec.of(new RequestDesk()).given(submitted(), limitSet).thenDue("REPLY_LIMIT_ENDS");
 * }</pre>
 *
 * @param <O> the desk's own part as stored
 * @param <V> the same as shown
 */
public final class DeskSpec<O, V> {

    private final Desk<?, O, V> desk;
    private final CaseFileProjection projection;
    private final CaseFold fold;
    private Instant now = Family.MONDAY;
    private long folded;

    private DeskSpec(Desk<?, O, V> desk) {
        this.desk = desk;
        this.projection = new CaseFileProjection(desk);
        this.fold = new CaseFold(projection);
    }

    public static <O, V> DeskSpec<O, V> of(Desk<?, O, V> desk) {
        return new DeskSpec<>(desk);
    }

    public DeskSpec<O, V> given(DomainEvent... events) {
        for (DomainEvent event : events) {
            Happening first = Happening.next(event, folded++);
            long sequence = fold.document().version(first.stream());
            Happening next = new Happening(first.service(), first.stream(), sequence, first.position(), first.event());
            fold.apply(new Recorded<>(next.envelope(), event));
        }
        return this;
    }

    /** The time at which the file is read; by default a Monday. */
    public DeskSpec<O, V> at(Instant moment) {
        now = moment;
        return this;
    }

    public Contents<O> contents() {
        return projection.contents(desk, fold.document());
    }

    /** The desk's part as shown to one of the two sides. */
    public V shown() {
        return desk.show(contents(), now, TestOpenings.ALL);
    }

    /** The desk's part as shown to a party that is not one of the two sides. */
    public V shownTo(StateCode reader) {
        return desk.showPart(contents(), reader, now).orElseThrow();
    }

    public <T> DeskSpec<O, V> then(Function<V, T> aspect, T expected) {
        assertThat(aspect.apply(shown())).isEqualTo(expected);
        return this;
    }

    /** Expects these due moments, earliest first. */
    public DeskSpec<O, V> thenDue(String... what) {
        List<DueMoment> due = desk.due(contents()).stream()
                .sorted(Comparator.comparing(DueMoment::due))
                .toList();
        assertThat(due).extracting(DueMoment::what).containsExactly(what);
        return this;
    }
}
