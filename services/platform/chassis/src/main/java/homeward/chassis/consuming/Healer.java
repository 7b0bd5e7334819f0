package homeward.chassis.consuming;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Failure;
import homeward.chassis.topics.Broker;

/**
 * Resumes parked streams by reading their partition again. A stream is released only after all its events up to the end
 * have been applied; its partition is then read once more, to apply events that another consumer had skipped because
 * the stream was parked.
 */
public final class Healer {

    private static final Logger LOG = Logger.getLogger(Healer.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private record Tried(long nextNanos, Duration pause) {}

    private final Broker broker;
    private final ParkedStreams parked;
    private final List<Healable> healables;
    private final Arrivals arrivals;
    private final Map<String, Tried> tried = new HashMap<>();

    public Healer(Broker broker, ParkedStreams parked, List<Healable> healables, Arrivals arrivals) {
        this.broker = broker;
        this.parked = parked;
        this.healables = List.copyOf(healables);
        this.arrivals = arrivals;
    }

    /**
     * Retries the parked streams that are due: with growing pauses if time alone may help, otherwise once per process,
     * which may run a build that can continue.
     *
     * @param all whether to retry streams that are not due, too; for an operator
     * @return number of streams released
     * @throws RuntimeException if store or broker do not answer
     */
    public synchronized int heal(boolean all) {
        int healed = 0;
        Set<String> seen = new HashSet<>();
        for (Parked stream : parked.all()) {
            seen.add(stream.id());
            Optional<Healable> owner = healables.stream()
                    .filter(healable -> healable.has(stream.consumer()))
                    .findFirst();
            if (owner.isEmpty()) {
                parked.forget(stream.consumer());
            } else if (all || (!stream.needsOperator() && isDue(stream))) {
                healed += attempt(owner.get(), stream) ? 1 : 0;
            }
        }
        tried.keySet().retainAll(seen);
        return healed;
    }

    private boolean isDue(Parked stream) {
        Tried before = tried.get(stream.id());
        return before == null || (stream.mayPass() && System.nanoTime() - before.nextNanos() >= 0);
    }

    private boolean attempt(Healable owner, Parked stream) {
        try {
            return stream.readsNoTopic() ? healWithoutTopic(owner, stream) : heal(owner, stream);
        } catch (RuntimeException | StackOverflowError e) {
            if (Failure.of(e) instanceof Failure.Defect defect) {
                defect.log(LOG, "Healing for " + stream.consumer());
                postpone(stream);
                return false;
            }
            throw e;
        }
    }

    private boolean healWithoutTopic(Healable owner, Parked stream) {
        Optional<Parked> stuck = owner.heal(stream, List.of());
        if (stuck.isPresent()) {
            parked.replace(stuck.get());
            postpone(stream);
            return false;
        }
        parked.release(stream);
        say(stream);
        return true;
    }

    private static void say(Parked stream) {
        LOG.infof(
                "%s resumes a stream of %s that was parked (%s)", stream.consumer(), stream.source(), stream.reason());
    }

    private boolean heal(Healable owner, Parked stream) {
        TopicPartition partition = stream.partition();
        try (TopicReader reader = TopicReader.from(broker, partition, stream.offset())) {
            Optional<Parked> stuck = readToEnd(owner, stream, reader);
            if (stuck.isPresent()) {
                parked.replace(stuck.get());
                postpone(stream);
                return false;
            }
            parked.release(stream);
            readToEnd(owner, stream, reader).ifPresent(again -> parked.park(List.of(again)));
            say(stream);
            return true;
        }
    }

    private Optional<Parked> readToEnd(Healable owner, Parked stream, TopicReader reader) {
        Map<TopicPartition, Long> ends = reader.ends();
        while (!reader.reached(ends)) {
            List<Arrival> events = arrivals.read(reader.poll()).stream()
                    .filter(arrival -> arrival.stream().equals(stream.stream()))
                    .toList();
            if (!events.isEmpty()) {
                Optional<Parked> stuck = owner.heal(stream, events);
                if (stuck.isPresent()) {
                    return stuck;
                }
            }
        }
        return Optional.empty();
    }

    private void postpone(Parked stream) {
        Tried before = tried.get(stream.id());
        Duration pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        tried.put(stream.id(), new Tried(System.nanoTime() + pause.toNanos(), pause));
    }
}
