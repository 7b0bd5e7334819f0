package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;

import homeward.chassis.axon.CommandObserver.Observation;
import homeward.chassis.axon.CommandObserver.Outcome;
import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.commands.Receipt;
import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.Ledger;

/**
 * Dispatches commands with exactly-once effect: the command id is the commit id, and the journal stores a commit id
 * once.
 */
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class AxonCommandGate implements CommandGate {

    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final CommandBus bus;
    private final Receipts receipts;
    private final CommandObserver observer;
    private final Ledger ledger;

    AxonCommandGate(CommandBus bus, Receipts receipts, CommandObserver observer, Ledger ledger) {
        this.bus = bus;
        this.receipts = receipts;
        this.observer = observer;
        this.ledger = ledger;
    }

    @Override
    public Receipt dispatch(
            Command command,
            UUID commandId,
            Actor actor,
            Causation causation,
            OptionalLong expectedVersion,
            byte[] digest) {
        String name = command.getClass().getSimpleName();
        String hex = HexFormat.of().formatHex(digest);
        try (Observation observed = observer.begin(name, causation.traceparent())) {
            try {
                Answer answer = carryOut(
                        command,
                        new CommandContext(
                                commandId, name, actor, causation, observed.traceparent(), expectedVersion, hex));
                observed.ended(answer.outcome());
                return answer.receipt();
            } catch (RuntimeException | Error e) {
                observed.failed(e);
                throw e;
            }
        }
    }

    /**
     * Looks for an earlier receipt only if the command appended nothing now. This is safe because a commit id is stored
     * once: a repeated command can only fail or find its own commit.
     */
    private Answer carryOut(Command command, CommandContext context) {
        for (int attempt = 1; ; attempt++) {
            try {
                AtomicLong version = new AtomicLong();
                Optional<Receipt> recorded = receipts.carryingOut(() -> version.set(send(command, context)));
                if (recorded.isPresent()) {
                    return new Answer(recorded.get(), Outcome.RECORDED);
                }
                return before(context)
                        .orElseGet(() -> new Answer(
                                receipts.unchanged(command, context.commandId(), version.get()), Outcome.UNCHANGED));
            } catch (Refusal | VersionMismatch e) {
                return before(context).orElseThrow(() -> e);
            } catch (NotToBeSent e) {
                throw withheld(e, context);
            } catch (ConcurrencyException e) {
                Optional<Answer> known = before(context);
                if (known.isPresent()) {
                    return known.get();
                }
                if (context.expectedVersion().isPresent()) {
                    throw new VersionMismatch("another command was faster");
                }
                if (attempt == ATTEMPTS) {
                    throw Refusal.overtaken("the stream changes too fast at the moment; repeat the request");
                }
                pause(attempt);
            }
        }
    }

    /** Enters the attempt in the ledger, once for a repeated request. */
    private Refusal withheld(NotToBeSent attempt, CommandContext context) {
        ledger.record(
                attempt.entry(),
                Generators.nameBasedGenerator(context.commandId()).generate("withheld " + context.digest()),
                "WithholdData",
                context.actor(),
                context.causation());
        return attempt.refusal();
    }

    /** The receipt of an earlier dispatch of the same command, by any thread or replica. */
    private Optional<Answer> before(CommandContext context) {
        return receipts.find(context.commandId(), context.digest())
                .map(receipt -> new Answer(receipt, Outcome.REPEATED));
    }

    private record Answer(Receipt receipt, Outcome outcome) {}

    /** @return the stream's version afterwards */
    private long send(Command command, CommandContext context) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<Object>(command, context.asMetaData()),
                        command.getClass().getName()),
                callback);
        CommandResultMessage<?> result = callback.getResult();
        if (!result.isExceptional()) {
            return (Long) result.getPayload();
        }
        switch (result.exceptionResult()) {
            case RuntimeException failure -> throw failure;
            case Error error -> throw error;
            case Throwable checked -> throw new IllegalStateException("a command failed", checked);
        }
    }

    /** Waits longer after each attempt, with jitter. */
    private static void pause(int attempt) {
        long most = PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }
}
