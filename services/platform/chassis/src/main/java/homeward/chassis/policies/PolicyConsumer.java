package homeward.chassis.policies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Tasks;
import homeward.chassis.policies.Heard.Last;
import homeward.chassis.policies.Heard.Order;
import homeward.events.CaseId;

/**
 * Applies a service's policies to the events of all topics. Events of one case are handled in order, cases in parallel,
 * so that their commands share the journal's round trips. On return every command is carried out, or the event's stream
 * is parked for that policy. An event is answered by its place in its stream: a repeated one is passed over, one after a
 * gap, or in contradiction to what was heard, parks the stream for every policy that follows it.
 */
public final class PolicyConsumer implements Healable {

    private static final Logger LOG = Logger.getLogger(PolicyConsumer.class);
    /** Cases that are answered at once. */
    private static final int AT_ONCE = 16;

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final List<PolicyRunner<?>> runners;
    private final ParkedStreams parked;
    private final Heard heard;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Patience patience = new Patience(stopped::get);
    private final ExecutorService cases = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("policy-", 0).factory());

    public PolicyConsumer(Collection<Policy<?>> policies, CommandGate gate, ParkedStreams parked, Heard heard) {
        List<PolicyRunner<?>> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Policy<?> policy : policies) {
            if (!NAME.matcher(policy.name()).matches()) {
                throw new IllegalStateException(
                        "a policy's name is in lower case with hyphens; it is " + policy.name());
            }
            if (!names.add(policy.name())) {
                throw new IllegalStateException("two policies named " + policy.name());
            }
            all.add(new PolicyRunner<>(policy, gate));
        }
        this.runners = List.copyOf(all);
        this.parked = parked;
        this.heard = heard;
    }

    /**
     * Blocks until every event of the batch is handled, however long the store is unavailable.
     *
     * @throws Patience.Stopped if the process is stopping
     */
    public void consume(List<Arrival> batch) {
        List<Arrival> ofStreams = batch.stream()
                .filter(arrival -> runners.stream().anyMatch(runner -> runner.follows(arrival)))
                .toList();
        if (ofStreams.isEmpty()) {
            return;
        }
        Map<String, Last> known =
                patience.untilItWorks("Looking up what was heard of streams", () -> heard.of(ofStreams));
        Map<String, Last> now = new HashMap<>();
        ConcurrentLinkedQueue<Parked> stuck = new ConcurrentLinkedQueue<>();
        Map<CaseId, List<Arrival>> byCase = new LinkedHashMap<>();
        for (Arrival arrival : ofStreams) {
            Last last = now.getOrDefault(arrival.stream(), known.getOrDefault(arrival.stream(), Last.NONE));
            switch (last.order(arrival)) {
                case NEXT -> {
                    now.put(arrival.stream(), Last.of(arrival));
                    byCase.computeIfAbsent(arrival.envelope().caseId(), _ -> new ArrayList<>())
                            .add(arrival);
                }
                case DUPLICATE -> {}
                case GAP -> stopAll(arrival, Parked.GAP, stuck);
                case CONTRADICTION -> stopAll(arrival, Parked.OUT_OF_PLACE, stuck);
            }
        }
        answer(byCase.values(), stuck);
        patience.untilItWorks("Parking streams", () -> {
            parked.park(stuck);
            heard.keep(now);
            return true;
        });
    }

    private void stopAll(Arrival arrival, String reason, Collection<Parked> stuck) {
        runners.stream()
                .filter(runner -> runner.follows(arrival))
                .forEach(runner -> stuck.add(Parked.at(runner.consumer(), arrival, reason)));
    }

    private void answer(Collection<List<Arrival>> byCase, Collection<Parked> stuck) {
        List<List<Arrival>> concerned = byCase.stream()
                .filter(events -> events.stream()
                        .anyMatch(arrival -> runners.stream().anyMatch(runner -> runner.concerns(arrival))))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        List<Arrival> all = concerned.stream().flatMap(List::stream).toList();
        Map<String, Set<String>> waiting = patience.untilItWorks("Looking up parked streams", () -> waiting(all));
        List<Future<?>> running = new ArrayList<>();
        for (List<Arrival> one : concerned) {
            running.add(cases.submit(() -> answer(one, waiting, stuck)));
        }
        running.forEach(Tasks::join);
    }

    private Map<String, Set<String>> waiting(List<Arrival> batch) {
        List<String> streams = batch.stream().map(Arrival::stream).toList();
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        for (PolicyRunner<?> runner : runners) {
            waiting.put(runner.consumer(), parked.among(runner.consumer(), streams));
        }
        return waiting;
    }

    private void answer(List<Arrival> events, Map<String, Set<String>> waiting, Collection<Parked> stuck) {
        Set<String> stuckNow = new HashSet<>();
        for (Arrival arrival : events) {
            for (PolicyRunner<?> runner : runners) {
                String place = runner.consumer() + "|" + arrival.stream();
                if (!runner.concerns(arrival)
                        || waiting.getOrDefault(runner.consumer(), Set.of()).contains(arrival.stream())
                        || stuckNow.contains(place)) {
                    continue;
                }
                @Nullable String reason = attempt(runner, arrival);
                if (reason != null) {
                    stuckNow.add(place);
                    stuck.add(Parked.at(runner.consumer(), arrival, reason));
                }
            }
        }
    }

    /** Null on success; otherwise the reason to park, never a message. */
    private @Nullable String attempt(PolicyRunner<?> runner, Arrival arrival) {
        if (!arrival.known()) {
            return Parked.UNKNOWN_EVENT;
        }
        try {
            Optional<Refusal> refused = patience.untilItWorks(runner.consumer(), () -> refusal(runner, arrival));
            return refused.map(refusal -> Parked.refused(refusal.rule())).orElse(null);
        } catch (Patience.Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            Failure.of(e).log(LOG, runner.consumer());
            return e.getClass().getSimpleName();
        }
    }

    private static Optional<Refusal> refusal(PolicyRunner<?> runner, Arrival arrival) {
        try {
            runner.handle(arrival);
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.overtaken()) {
                throw refusal;
            }
            return Optional.of(refusal);
        }
    }

    /** Events that are missing must have arrived: the stream is followed from what was heard of it. */
    @Override
    public Optional<Parked> heal(Parked stream, List<Arrival> events) {
        for (PolicyRunner<?> runner : runners) {
            if (runner.consumer().equals(stream.consumer())) {
                for (Arrival arrival : events) {
                    @Nullable String reason = healed(runner, arrival);
                    if (reason != null) {
                        return Optional.of(Parked.at(stream.consumer(), arrival, reason));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable String healed(PolicyRunner<?> runner, Arrival arrival) {
        Order order = heard.of(List.of(arrival))
                .getOrDefault(arrival.stream(), Last.NONE)
                .order(arrival);
        if (order == Order.GAP || order == Order.CONTRADICTION) {
            return order == Order.GAP ? Parked.GAP : Parked.OUT_OF_PLACE;
        }
        @Nullable String reason = runner.concerns(arrival) ? attempt(runner, arrival) : null;
        if (reason == null && order == Order.NEXT) {
            heard.keep(Map.of(arrival.stream(), Last.of(arrival)));
        }
        return reason;
    }

    @Override
    public boolean has(String consumer) {
        return runners.stream().anyMatch(runner -> runner.consumer().equals(consumer));
    }

    /** Ends all waiting. */
    public void stop() {
        stopped.set(true);
        cases.shutdown();
    }
}
