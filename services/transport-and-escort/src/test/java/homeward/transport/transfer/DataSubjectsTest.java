package homeward.transport.transfer;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.adult;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.transfer;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.Concern;
import homeward.events.request.Majority;
import homeward.events.request.ProtectionRecord;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.testkit.DataSubjectsSpec;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferCommand.DeclareVoluntaryReturn;
import homeward.transport.transfer.TransferCommand.ExamineFitness;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferCommand.LearnInternalRecord;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferCommand.OpenTransfer;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;

class DataSubjectsTest {

    private static final PersonId ESCORT = new PersonId(new UUID(8, 8));

    @Test
    void noDataOfAPersonOfAnotherCaseIsRecorded() {
        DataSubjectsSpec.of(TransferCommand.class)
                .only(CHILD, Given::transfer, DataSubjectsTest::open)
                .only(
                        PARENT,
                        DataSubjectsTest::planned,
                        person -> new LearnInternalRecord(
                                CASE,
                                PARENT,
                                new UUID(13, 1),
                                TestOpenings.ALL.open(assessed(person).content(), ProtectionRecord.class),
                                assessed(person).source()))
                .only(
                        CHILD,
                        DataSubjectsTest::planned,
                        person -> new LearnSuspension(
                                CASE,
                                CHILD,
                                Given.SUSPENSION,
                                Given.RAISED_BY,
                                NOTICE,
                                Given.concern(person, Concern.Ground.HEALTH),
                                Given.source(8)))
                .only(
                        CHILD,
                        DataSubjectsTest::planned,
                        person -> new LearnCorrection(
                                CASE,
                                CHILD,
                                Set.of(CorrectedField.DATE_OF_BIRTH),
                                true,
                                TestOpenings.sealed(
                                        person,
                                        new Majority(LocalDate.parse("2031-01-01"), LocalDate.parse("2031-01-01"))),
                                PARENT,
                                Given.NOTICE,
                                Given.source(9)))
                .only(
                        CHILD,
                        DataSubjectsTest::planned,
                        person -> new RecordBestInterests(
                                CASE,
                                CHILD,
                                Set.of(Separation.TRAVELS_APART),
                                "Guardianship Court of A",
                                Personal.of(person, "text")))
                .only(
                        CHILD,
                        DataSubjectsTest::inDoubt,
                        person -> new AssessAge(
                                CASE, CHILD, AgeFinding.CHILD, "Youth welfare office", Personal.of(person, "text")))
                .only(
                        CHILD,
                        DataSubjectsTest::planned,
                        person -> new NameRecipient(
                                CASE,
                                CHILD,
                                new UUID(8, 2),
                                RecipientKind.GUARDIAN,
                                Personal.of(person, new RecipientIdentity("Ada Exemplar", null))))
                .only(
                        PARENT,
                        DataSubjectsTest::planned,
                        person -> new ExamineFitness(
                                CASE, PARENT, NOTICE, Personal.of(person, new FitnessFinding(null, "text"))))
                .only(
                        ESCORT,
                        DataSubjectsTest::planned,
                        person -> new AssignEscort(
                                CASE,
                                ITINERARY,
                                ESCORT,
                                EscortFunction.ESCORT,
                                Personal.of(person, new EscortIdentity("Sample Escort", "0000")),
                                null))
                .only(
                        ESCORT,
                        () -> DataSubjectsTest.planned().given(Given.leader()),
                        person -> new ReplaceEscort(
                                CASE,
                                ITINERARY,
                                Given.LEADER,
                                ESCORT,
                                Personal.of(person, new EscortIdentity("Sample Escort", "0000")),
                                null))
                .only(
                        PARENT,
                        DataSubjectsTest::planned,
                        person -> new FailTransfer(
                                CASE, ITINERARY, FailureReason.TECHNICAL, NOTICE, Personal.of(person, "text")))
                .only(
                        PARENT,
                        DataSubjectsTest::planned,
                        person -> new DeclareVoluntaryReturn(
                                CASE,
                                PARENT,
                                new UUID(12, 1),
                                LocalDate.parse("2026-03-02"),
                                Personal.of(person, new VoluntaryDeclaration("Georgian", null, "Ada Exemplar", null))))
                .complete();
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> inDoubt() {
        return transfer()
                .given(opened(
                        adult(PARENT, FamilyRole.PRINCIPAL),
                        new Traveller(CHILD, FamilyRole.CHILD, true, null, PARENT)));
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> planned() {
        return transfer()
                .as(new Actor("another", Given.REQUESTING, "Third office of AAA", Set.of()))
                .given(opened(), proposed(ITINERARY, PARENT, CHILD));
    }

    private static OpenTransfer open(PersonId person) {
        TransferOpened family = opened(
                new Traveller(CHILD, FamilyRole.PRINCIPAL, true, TestOpenings.sealed(person, Majority.UNKNOWN), null));
        return new OpenTransfer(
                CASE,
                family.requestingState(),
                family.requestedState(),
                family.treaty(),
                family.kind(),
                family.travellers(),
                family.source());
    }
}
