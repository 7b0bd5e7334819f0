package homeward.chassis.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.uuid.Generators;
import org.jboss.logging.Logger;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deadlines.DueMoments.Attempt;
import homeward.chassis.deadlines.DueMoments.Due;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Tasks;

/**
 * Sends the command of every moment that is due by the injected clock, which may be moved forward. The aggregate
 * decides. A moment that stays due is sent again under the same id: at once after a new event of its stream, otherwise
 * with growing pauses. Such moments never delay a new one. Several tickers may run at the same time.
 */
public final class Ticker implements Healable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Ticker.class);
    private static final int AT_ONCE = 8;

    /** Pauses after the first, second, … attempt without effect; the last one repeats. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));

    private final List<DueMoments> sources;
    private final ParkedStreams parked;
    private final CommandGate gate;
    private final Clock clock;
    private final ExecutorService streams = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("due-", 0).factory());
    private volatile boolean closed;

    /** @param parked where streams are parked if their command fails with a defect */
    public Ticker(List<DueMoments> sources, ParkedStreams parked, CommandGate gate, Clock clock) {
        this.sources = List.copyOf(sources);
        this.parked = parked;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * One pass: sends all due commands, most recently due first.
     *
     * @return number of commands sent
     * @throws RuntimeException on an outage; what was not sent stays due
     */
    public int tick() {
        int count = 0;
        boolean more = true;
        while (more && !closed) {
            more = false;
            for (DueMoments source : sources) {
                Instant now = clock.instant();
                List<Due> due = source.at(now);
                count += send(source, due, now);
                more |= due.size() == DueMoments.PAGE;
            }
        }
        return count;
    }

    private int send(DueMoments source, List<Due> page, Instant now) {
        AtomicBoolean outage = new AtomicBoolean();
        List<Future<Sent>> running = new ArrayList<>();
        for (Due due : page) {
            running.add(streams.submit(() -> outage.get() ? Sent.NOTHING : send(source, due, now, outage)));
        }
        List<Sent> sent = running.stream().map(Tasks::join).toList();
        parked.park(sent.stream().flatMap(one -> one.parked().stream()).toList());
        source.note(sent.stream().flatMap(one -> one.attempt().stream()).toList());
        return sent.stream().mapToInt(Sent::count).sum();
    }

    /**
     * @param attempt empty if none was made
     * @param parked where and why the stream cannot continue; empty if it can
     */
    private record Sent(int count, Optional<Attempt> attempt, Optional<Parked> parked) {
        private static final Sent NOTHING = new Sent(0, Optional.empty(), Optional.empty());
    }

    /** @throws RuntimeException on an outage; what was not recorded stays due */
    private Sent send(DueMoments source, Due due, Instant now, AtomicBoolean outage) {
        int count = 0;
        for (Map.Entry<String, Instant> moment : due.waiting().moments().entrySet()) {
            if (moment.getValue().isAfter(now)) {
                continue;
            }
            count++;
            try {
                dispatch(source, due.waiting(), moment.getKey(), moment.getValue());
            } catch (RuntimeException | StackOverflowError e) {
                if (Failure.of(e) instanceof Failure.Defect defect) {
                    defect.log(LOG, source.consumer());
                    Parked stuck = Parked.inJournal(source.consumer(), source.service(), due.key(), 0, Causes.types(e));
                    return new Sent(count, Optional.of(new Attempt(due, now, 1, null)), Optional.of(stuck));
                }
                outage.set(true);
                throw e;
            }
        }
        return new Sent(count, Optional.of(attempt(due, now)), Optional.empty());
    }

    private void dispatch(DueMoments source, Waiting waiting, String moment, Instant due) {
        String stream = requireNonNull(waiting.stream());
        try {
            gate.dispatch(
                    source.deadlines().due(requireNonNull(waiting.caseId()), stream, moment, due),
                    commandId(source.name(), stream, moment, due),
                    Actor.clock(source.name()),
                    new Causation(requireNonNull(waiting.correlation()), requireNonNull(waiting.event()), null));
        } catch (Refusal refusal) {
            LOG.debugf("%s: %s is refused by %s", source.name(), moment, refusal.rule());
        }
    }

    @Override
    public boolean has(String consumer) {
        return sources.stream().anyMatch(source -> source.consumer().equals(consumer));
    }

    /** Sends a parked stream's due moments again. */
    @Override
    public Optional<Parked> heal(Parked stream, List<Arrival> events) {
        for (DueMoments source : sources) {
            if (source.consumer().equals(stream.consumer())) {
                Optional<Due> due = source.of(stream.stream());
                if (due.isPresent()) {
                    Sent sent = send(source, due.get(), clock.instant(), new AtomicBoolean());
                    source.note(sent.attempt().stream().toList());
                    return sent.parked();
                }
            }
        }
        return Optional.empty();
    }

    private static Attempt attempt(Due due, Instant now) {
        Waiting waiting = due.waiting();
        Instant before = waiting.attempted();
        boolean first = before == null
                || waiting.moments().values().stream()
                        .anyMatch(moment -> moment.isAfter(before) && !moment.isAfter(now));
        int count = first ? 1 : waiting.attempts() + 1;
        Instant again = now.plus(PAUSES.get(Math.min(count, PAUSES.size()) - 1));
        Instant next = waiting.moments().values().stream()
                .filter(moment -> moment.isAfter(now) && moment.isBefore(again))
                .min(Instant::compareTo)
                .orElse(again);
        return new Attempt(due, now, count, next);
    }

    /** The same for the same moment of the same stream, in every process. */
    private static UUID commandId(String deadlines, String stream, String moment, Instant due) {
        return Generators.nameBasedGenerator().generate(deadlines + "|" + stream + "|" + moment + "|" + due);
    }

    /** Ends the pass in progress. */
    @Override
    public void close() {
        closed = true;
        streams.shutdown();
    }
}
