package homeward.transport.transfer.correction;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.decider;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.testkit.TestActors;
import homeward.transport.transfer.TransferCommand.CorrectSignatureTime;
import homeward.transport.transfer.TransferState;

/** Whatever the two states correct, the handover is completed by the later signature, within the bounds of both. */
class SignatureProperties {

    private static final Instant RECORDED = ARRIVES.plus(Duration.ofHours(10));

    record Correction(StateCode by, Instant corrected) {}

    @Property(tries = 200)
    void theHandoverIsThatOfTheLaterSignature(@ForAll("corrections") List<Correction> corrections) {
        var decider = decider();
        TransferState state = handedOver();
        Map<StateCode, Instant> signed = new HashMap<>(Map.of(REQUESTING, ARRIVES, REQUESTED, ARRIVES));
        Instant handedOver = ARRIVES;
        int number = 0;
        for (Correction correction : corrections) {
            var at = new Circumstances(
                    RECORDED.plus(Duration.ofDays(90)),
                    new UUID(9, number++),
                    TestActors.officer(correction.by().value()));
            for (TransferEvent event : decided(correction, state, at)) {
                state = decider.type().evolve(state, event);
                switch (event) {
                    case SignatureTimeCorrected e -> signed.put(e.signedBy(), e.corrected());
                    case HandoverTimeCorrected e -> handedOver = e.corrected();
                    default -> throw new AssertionError(event);
                }
            }
            assertThat(handedOver)
                    .isEqualTo(signed.values().stream().max(Instant::compareTo).orElseThrow());
            assertThat(signed.values()).allMatch(moment -> !moment.isBefore(ARRIVES) && !moment.isAfter(RECORDED));
        }
    }

    private static List<TransferEvent> decided(Correction correction, TransferState state, Circumstances at) {
        try {
            return decider().decide(new CorrectSignatureTime(CASE, ITINERARY, correction.corrected()), state, at);
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static TransferState handedOver() {
        TransferState state = decider().type().initial();
        for (TransferEvent event : List.of(
                opened(),
                proposed(ITINERARY, PARENT, CHILD),
                departed(1),
                arrived(1),
                departed(2),
                arrived(2),
                new HandoverSigned(CASE, ITINERARY, REQUESTING, ARRIVES, RECORDED),
                new HandoverSigned(CASE, ITINERARY, REQUESTED, ARRIVES, RECORDED),
                new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES))) {
            state = decider().type().evolve(state, event);
        }
        return state;
    }

    @Provide
    Arbitrary<List<Correction>> corrections() {
        Arbitrary<StateCode> by = Arbitraries.of(REQUESTING, REQUESTED);
        Arbitrary<Instant> moment =
                Arbitraries.integers().between(-3, 13).map(hours -> ARRIVES.plus(Duration.ofHours(hours)));
        return Combinators.combine(by, moment).as(Correction::new).list().ofMaxSize(12);
    }
}
