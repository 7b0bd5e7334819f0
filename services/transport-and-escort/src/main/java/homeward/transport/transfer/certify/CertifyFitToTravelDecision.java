package homeward.transport.transfer.certify;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FitToTravelCertified;
import homeward.transport.fitness.FitnessPolicies;
import homeward.transport.transfer.Examination;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.CertifyFitToTravel;
import homeward.transport.transfer.TransferState;

/**
 * Decides on a fit-to-travel certificate. Its validity is limited by policy. A finding of unfitness stands until a new
 * examination.
 */
public final class CertifyFitToTravelDecision {

    public static final String LONGEST_VALIDITY = "longest-validity-of-certificate";
    public static final String NEW_EXAMINATION = "unfit-until-new-examination";

    private CertifyFitToTravelDecision() {}

    public static List<TransferEvent> decide(
            CertifyFitToTravel c, TransferState state, Circumstances at, FitnessPolicies policies) {
        FitnessPolicies.Version policy = policies.current(at.now());
        examined(c.personId(), c.examinedAt(), state, at, policy);
        if (!c.validUntil().isAfter(c.examinedAt())) {
            throw Refusal.invalid("validUntil", "must be after the examination");
        }
        if (c.validUntil().isAfter(policy.latestEnd(c.examinedAt()))) {
            throw Refusal.rule(
                    LONGEST_VALIDITY,
                    "a certificate is valid until " + policy.latestEnd(c.examinedAt()) + " at most",
                    policy.basis());
        }
        Examination latest = state.readiness(c.personId()).examination();
        if (latest != null && latest.unfit() && !c.examinedAt().isAfter(latest.examinedAt())) {
            throw Refusal.rule(
                    NEW_EXAMINATION,
                    "the person was found unfit on examination at " + latest.examinedAt()
                            + "; only a later examination can find otherwise");
        }
        return List.of(new FitToTravelCertified(
                c.caseId(), c.personId(), at.newId("certificate"), c.examinedAt(), c.validUntil(), c.medicalNotes()));
    }

    /**
     * Preconditions of both findings: an independent officer of the requesting state, a traveller, and an examination in the
     * past, not so long ago that no certificate about it would be valid.
     */
    static void examined(
            PersonId person,
            Instant examinedAt,
            TransferState state,
            Circumstances at,
            FitnessPolicies.Version policy) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Requirements.independent(at);
        Requirements.traveller(state, person, "personId");
        Requirements.notInTheFuture("examinedAt", examinedAt, at);
        if (!at.now().isBefore(policy.latestEnd(examinedAt))) {
            throw Refusal.invalid("examinedAt", "the examination was too long ago; a new one is required");
        }
    }
}
