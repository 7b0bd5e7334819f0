package homeward.reintegration.returnee;

import java.time.Instant;
import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.reintegration.ReintegrationDecider;
import homeward.reintegration.entitlement.CatalogueFile;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.testkit.TestActors;

/** A fictional person returned from AAA to BBB. */
public final class Given {

    public static final CaseId CASE = new CaseId(new UUID(1, 1));
    public static final PersonId PERSON = new PersonId(new UUID(2, 1));
    public static final UUID ITINERARY = new UUID(3, 9);
    public static final UUID GRANT = new UUID(3, 1);
    public static final UUID OTHER_GRANT = new UUID(3, 2);
    public static final StateCode REQUESTING = new StateCode("AAA");
    public static final StateCode REQUESTED = new StateCode("BBB");
    public static final Instant RECEIVED = Instant.parse("2026-03-10T18:30:00Z");
    public static final Instant CONSENTED = Instant.parse("2026-02-20T09:00:00Z");

    /** End of twelve months, which the test's clock counts as thirty days each. */
    public static final Instant ENDS = Instant.parse("2027-03-06T00:00:00Z");

    private Given() {}

    public static ReintegrationDecider decider() {
        return new ReintegrationDecider(CatalogueFile.read(), new PlainDays());
    }

    public static DeciderSpec<ReintegrationCommand, ReintegrationState, ReintegrationEvent> person() {
        return DeciderSpec.of(decider()).as(TestActors.officer("BBB")).at(RECEIVED.plusSeconds(3600));
    }

    /** A person who returned voluntarily, as principal, and was received. */
    public static DeciderSpec<ReintegrationCommand, ReintegrationState, ReintegrationEvent> received(
            ReintegrationEvent... more) {
        return person().given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY), reception())
                .given(more);
    }

    public static ReturnAnnounced announced(ReturnKind kind) {
        return new ReturnAnnounced(CASE, PERSON, REQUESTING, REQUESTED, kind, FamilyRole.PRINCIPAL, source(0));
    }

    public static ReintegrationOpened opened(ReturnKind kind) {
        boolean voluntary = kind == ReturnKind.VOLUNTARY;
        return new ReintegrationOpened(
                CASE,
                PERSON,
                REQUESTING,
                REQUESTED,
                kind,
                voluntary ? Trigger.VOLUNTARY_RETURN : Trigger.HANDOVER,
                voluntary ? entitlement(61_500, 200_000, "voluntary") : entitlement(20_500, 100_000, "forced"),
                voluntary ? source(3) : source(20));
    }

    public static ReceptionLearned reception() {
        return new ReceptionLearned(CASE, PERSON, ITINERARY, RECEIVED, ENDS, source(20));
    }

    public static AssistanceGranted granted(UUID id, AssistanceKind kind, long minor) {
        return new AssistanceGranted(CASE, PERSON, id, kind, AssistanceForm.IN_KIND, euros(minor));
    }

    /** A delivery on that grant, recorded by the requested state an hour after it took place. */
    public static AssistanceDelivered delivered(UUID grant, UUID delivery, long minor, Instant at) {
        return new AssistanceDelivered(
                CASE, PERSON, grant, delivery, euros(minor), at, at.plusSeconds(3600), REQUESTED);
    }

    public static GrantAssistance grant(AssistanceKind kind, AssistanceForm form, Money amount) {
        return new GrantAssistance(CASE, PERSON, GRANT, kind, form, amount);
    }

    public static Money euros(long minor) {
        return new Money(minor, "EUR");
    }

    public static Source source(long sequence) {
        return new Source("foreign", sequence, new UUID(7, sequence));
    }

    private static AssistancePackage entitlement(long postArrival, long postReturn, String field) {
        return new AssistancePackage(
                euros(postArrival), euros(postReturn), 12, new RuleBasis("EURP", 1, field, null, false));
    }
}
