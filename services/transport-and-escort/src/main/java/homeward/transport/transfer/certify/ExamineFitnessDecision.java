package homeward.transport.transfer.certify;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.transport.fitness.FitnessPolicies;
import homeward.transport.transfer.Examination;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.ExamineFitness;
import homeward.transport.transfer.TransferState;

/**
 * Decides on a medical finding. The finding recorded last counts, so that one recorded with a mistaken time is replaced also
 * by one of an earlier time. The validity of a certificate is limited by policy, and no certificate follows from an
 * examination that was not later than every one that found the person unfit.
 */
public final class ExamineFitnessDecision {

    public static final String LONGEST_VALIDITY = "longest-validity-of-certificate";
    public static final String NEW_EXAMINATION = "unfit-until-new-examination";

    private ExamineFitnessDecision() {}

    public static List<TransferEvent> decide(
            ExamineFitness c, TransferState state, Circumstances at, FitnessPolicies policies) {
        FitnessPolicies.Version policy = policies.current(at.now());
        Requirements.requestingSide(Requirements.opening(state), at);
        Requirements.independent(state, at);
        Requirements.traveller(state, c.personId(), "personId");
        Requirements.notInTheFuture("examinedAt", c.examinedAt(), at);
        if (!at.now().isBefore(policy.latestEnd(c.examinedAt()))) {
            throw Refusal.invalid("examinedAt", "the examination was too long ago; a new one is required");
        }
        if (c.finding() instanceof Personal.Present<FitnessFinding> known
                && known.value().fitUntil() != null) {
            certifiable(c, known.value().fitUntil(), state, policy);
        }
        return List.of(new FitnessExamined(
                c.caseId(),
                c.personId(),
                at.newId("examination"),
                c.examinedAt(),
                c.finding(),
                at.actor().id()));
    }

    private static void certifiable(
            ExamineFitness c, Instant fitUntil, TransferState state, FitnessPolicies.Version policy) {
        if (!fitUntil.isAfter(c.examinedAt())) {
            throw Refusal.invalid("validUntil", "must be after the examination");
        }
        if (fitUntil.isAfter(policy.latestEnd(c.examinedAt()))) {
            throw Refusal.rule(
                    LONGEST_VALIDITY,
                    "a certificate is valid until " + policy.latestEnd(c.examinedAt()) + " at most",
                    policy.basis());
        }
        state.readiness(c.personId()).examinations().stream()
                .filter(examination -> !examination.fit())
                .map(Examination::examinedAt)
                .filter(unfit -> !c.examinedAt().isAfter(unfit))
                .max(Instant::compareTo)
                .ifPresent(unfit -> {
                    throw Refusal.rule(
                            NEW_EXAMINATION,
                            "the person was found unfit on examination at " + unfit
                                    + "; only a later examination can find otherwise");
                });
    }
}
