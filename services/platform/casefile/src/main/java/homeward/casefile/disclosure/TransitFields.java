package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Kinds.CASE;
import static homeward.casefile.disclosure.Kinds.LEDGER;
import static homeward.casefile.disclosure.Kinds.PASSAGE;
import static homeward.casefile.disclosure.Kinds.PROTECTION;
import static homeward.casefile.disclosure.Kinds.VOLUNTARY;

/** The fields about transit through third states, and about returns that become voluntary. */
final class TransitFields {

    private TransitFields() {}

    static void into(DisclosureTable table) {
        transit(table);
        voluntary(table);
        casefile(table);
    }

    private static void transit(DisclosureTable table) {
        table.of("TransferEvent.TransitRequested")
                .to(PASSAGE, "caseId", "itineraryId", "requestId", "transitState", "application", "limits")
                .to(CASE, "plannedBy");
        table.of("TransferEvent.TransitApplication")
                .to(
                        PASSAGE,
                        "legs",
                        "destination",
                        "otherTransitStates",
                        "persons",
                        "escorted",
                        "admissionAssured",
                        "noGroundForRefusalKnown",
                        "support",
                        "escortAssurances");
        table.of("TransferEvent.TransitLimits")
                .to(PASSAGE, "replyDue", "replyLimit", "inTime", "leadTime", "onSilence", "silence");
        table.of("TransferEvent.TransitAuthorised")
                .to(PASSAGE, "caseId", "itineraryId", "requestId", "transitState", "support", "usableUntil", "basis");
        table.of("TransferEvent.TransitRefused")
                .to(PASSAGE, "caseId", "itineraryId", "requestId", "transitState")
                .to(CASE, "reasons");
        table.of("TransferEvent.TransitRevoked")
                .to(PASSAGE, "caseId", "itineraryId", "requestId", "transitState")
                .to(CASE, "reasons");
        table.of("TransferEvent.TransitReason").to(CASE, "personId").to(PROTECTION, "grounds");
        table.of("TransferEvent.TransitGrounds").to(PROTECTION, "grounds", "observations");
        table.of("TransferEvent.TransitAnnounced")
                .to(PASSAGE, "caseId", "itineraryId", "requestId", "transitState", "basis");
        table.of("TransferEvent.TakeBackOpened")
                .to(PASSAGE, "caseId", "itineraryId", "takeBackId", "from", "cause")
                .to(CASE, "travellers");
        table.of("TransferEvent.TakenBack").to(PASSAGE, "caseId", "itineraryId", "takeBackId", "takenBackAt");
        table.of("TransferEvent.TakeBackTimeCorrected")
                .to(PASSAGE, "caseId", "itineraryId", "takeBackId", "mistaken", "corrected");
    }

    private static void voluntary(DisclosureTable table) {
        table.of("TransferEvent.VoluntaryReturnDeclared")
                .to(CASE, "caseId", "personId", "declarationId", "declaredOn")
                .to(VOLUNTARY, "declaration")
                .to(LEDGER, "recordedBy");
        table.of("TransferEvent.VoluntaryDeclaration")
                .to(VOLUNTARY, "language", "interpreter", "counsellor", "statement");
        table.of("TransferEvent.VoluntaryReturnRevoked").to(CASE, "caseId", "personId", "declarationId", "revokedOn");
        table.of("ReintegrationEvent.ConsentLearned").to(CASE, "caseId", "personId", "source");
        table.of("ReintegrationEvent.ReturnKindLearned").to(CASE, "caseId", "personId", "kind", "source");
        table.of("ReintegrationEvent.EntitlementChanged").to(CASE, "caseId", "personId", "kind", "entitlement");
    }

    private static void casefile(DisclosureTable table) {
        table.of("VoluntaryWay").to(CASE, "personId", "standing", "until");
        table.of("CrossedState")
                .to(
                        PASSAGE,
                        "itineraryId",
                        "state",
                        "enters",
                        "leaves",
                        "standing",
                        "requestId",
                        "application",
                        "limits",
                        "usableUntil")
                .to(CASE, "missing", "airside", "announcedBy", "reasons");
        table.of("OwedTakeBack")
                .to(PASSAGE, "id", "itineraryId", "from", "done", "takenBackAt")
                .to(CASE, "travellers", "missing");
        table.of("OwedTakeBack.Missing").to(CASE, "rule", "personId", "separation");
        table.of("CorrectedTime")
                .to(CASE, "subject", "itineraryId", "leg", "signedBy", "takeBackId", "mistaken", "corrected");
        table.of("TransferFile.Declaration")
                .to(CASE, "personId", "declarationId", "declaredOn", "revokedOn")
                .to(VOLUNTARY, "declaration");
    }
}
