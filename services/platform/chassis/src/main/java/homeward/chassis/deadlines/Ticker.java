package homeward.chassis.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import org.jboss.logging.Logger;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;

/**
 * Sends the command of every moment that has come by the injected clock, which may be moved forward. The aggregate
 * decides; a moment that stays due is sent again, ever more seldom, under the same id. Several tickers do no harm.
 */
public final class Ticker {

    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private record Moment(String deadlines, String stream, String moment, Instant due) {}

    private record Sent(long nextNanos, Duration pause) {}

    private final List<DueMoments> sources;
    private final CommandGate gate;
    private final Clock clock;
    private final Map<Moment, Sent> sent = new HashMap<>();

    public Ticker(List<DueMoments> sources, CommandGate gate, Clock clock) {
        this.sources = List.copyOf(sources);
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Sends what is due now.
     *
     * @return number of commands sent
     * @throws com.mongodb.MongoException where the store does not answer
     */
    public int tick() {
        Instant now = clock.instant();
        int count = 0;
        Set<Moment> seen = new HashSet<>();
        boolean all = true;
        for (DueMoments source : sources) {
            List<Waiting> due = source.at(now);
            all &= due.size() < DueMoments.MOST;
            for (Waiting waiting : due) {
                count += send(source, waiting, now, seen);
            }
        }
        if (all) {
            sent.keySet().retainAll(seen);
        }
        return count;
    }

    private int send(DueMoments source, Waiting waiting, Instant now, Set<Moment> seen) {
        int count = 0;
        String stream = requireNonNull(waiting.stream());
        for (Map.Entry<String, Instant> entry : waiting.moments().entrySet()) {
            Moment moment = new Moment(source.name(), stream, entry.getKey(), entry.getValue());
            if (moment.due().isAfter(now)) {
                continue;
            }
            seen.add(moment);
            Sent before = sent.get(moment);
            if (before != null && System.nanoTime() - before.nextNanos() < 0) {
                continue;
            }
            Duration pause = before == null ? FIRST_PAUSE : longer(before.pause());
            sent.put(moment, new Sent(System.nanoTime() + pause.toNanos(), pause));
            dispatch(source, waiting, moment);
            count++;
        }
        return count;
    }

    private void dispatch(DueMoments source, Waiting waiting, Moment moment) {
        UUID id = commandId(moment);
        try {
            gate.dispatch(
                    source.deadlines()
                            .due(requireNonNull(waiting.caseId()), moment.stream(), moment.moment(), moment.due()),
                    id,
                    Actor.policy(moment.deadlines(), requireNonNull(waiting.onBehalfOf())),
                    new Causation(requireNonNull(waiting.correlation()), requireNonNull(waiting.event()), null));
        } catch (Refusal refusal) {
            LOG.debugf("%s: %s stands against %s", moment.deadlines(), refusal.rule(), moment.moment());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s: %s failed: %s",
                    moment.deadlines(), moment.moment(), e.getClass().getSimpleName());
        }
    }

    /** The same for the same moment of the same stream, whoever sends it. */
    private static UUID commandId(Moment moment) {
        return Generators.nameBasedGenerator()
                .generate(moment.deadlines() + "|" + moment.stream() + "|" + moment.moment() + "|" + moment.due());
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
