package homeward.casefile;

import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import homeward.casefile.testing.Family;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.testkit.Happening;

/** Histories of one case in all four services, in real order of the events. */
public final class Histories {

    private static final List<DomainEvent> WHAT = List.of(
            Family.submitted(),
            Family.approved(PARENT),
            Family.approved(CHILD),
            Family.suspended(CHILD),
            Family.identificationOpened(PARENT),
            Family.identificationOpened(CHILD),
            Family.documentRequested(CHILD),
            Family.documentIssued(PARENT),
            Family.documentIssued(CHILD),
            Family.transferOpened(),
            Family.proposed(),
            Family.notified(),
            Family.departed(1),
            Family.arrived(1),
            Family.departed(2),
            Family.arrived(2),
            Family.handedOver(),
            Family.announced(PARENT),
            Family.announced(CHILD),
            Family.received(CHILD));

    private Histories() {}

    private record Pick(int what, int back) {}

    /** Each event has the clock of its own service, and one of the events before it as its cause. */
    public static Arbitrary<List<Recorded<DomainEvent>>> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, WHAT.size() - 1),
                        Arbitraries.integers().between(1, 4))
                .as(Pick::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(Histories::of);
    }

    private static List<Recorded<DomainEvent>> of(List<Pick> picks) {
        Map<String, Long> streams = new HashMap<>();
        Map<String, Long> journals = new HashMap<>();
        List<Recorded<DomainEvent>> history = new ArrayList<>();
        for (Pick pick : picks) {
            DomainEvent event = WHAT.get(pick.what());
            Happening first = Happening.next(event, 0);
            Happening next = new Happening(
                    first.service(),
                    first.stream(),
                    streams.merge(first.stream(), 1L, Long::sum) - 1,
                    journals.merge(first.service(), 1L, Long::sum),
                    event);
            int cause = history.size() - pick.back();
            if (cause >= 0) {
                next = next.causedBy(history.get(cause).envelope().id());
            }
            history.add(new Recorded<>(next.envelope(), event));
        }
        return history;
    }

    /** The same events in another order that preserves each stream's order. */
    public static List<Recorded<DomainEvent>> interleaved(List<Recorded<DomainEvent>> history, List<Integer> choices) {
        Map<String, List<Recorded<DomainEvent>>> streams = new HashMap<>();
        history.forEach(event -> streams.computeIfAbsent(event.envelope().place().stream(), _ -> new ArrayList<>())
                .add(event));
        List<List<Recorded<DomainEvent>>> open = new ArrayList<>(streams.values());
        List<Recorded<DomainEvent>> order = new ArrayList<>();
        while (!open.isEmpty()) {
            int choice = choices.isEmpty() ? 0 : choices.get(order.size() % choices.size()) % open.size();
            order.add(open.get(choice).removeFirst());
            open.removeIf(List::isEmpty);
        }
        return order;
    }
}
