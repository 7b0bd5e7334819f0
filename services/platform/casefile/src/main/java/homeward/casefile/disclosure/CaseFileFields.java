package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Kinds.ACCOUNTS;
import static homeward.casefile.disclosure.Kinds.ASSISTANCE;
import static homeward.casefile.disclosure.Kinds.CASE;
import static homeward.casefile.disclosure.Kinds.CHILD;
import static homeward.casefile.disclosure.Kinds.CLEARANCE;
import static homeward.casefile.disclosure.Kinds.CORRESPONDENCE;
import static homeward.casefile.disclosure.Kinds.DEPARTURE;
import static homeward.casefile.disclosure.Kinds.ESCORTS;
import static homeward.casefile.disclosure.Kinds.HEALTH;
import static homeward.casefile.disclosure.Kinds.IDENTITY;
import static homeward.casefile.disclosure.Kinds.LEDGER;
import static homeward.casefile.disclosure.Kinds.OWN_WORK;
import static homeward.casefile.disclosure.Kinds.PASSAGE;
import static homeward.casefile.disclosure.Kinds.PERSON;
import static homeward.casefile.disclosure.Kinds.PROTECTION;
import static homeward.casefile.disclosure.Kinds.REASONS;
import static homeward.casefile.disclosure.Kinds.RECIPIENT;

/** The parts of a case file and of its line in a list. */
final class CaseFileFields {

    private CaseFileFields() {}

    static void into(DisclosureTable table) {
        casefile(table);
        work(table);
        request(table);
        identification(table);
        transport(table);
        reintegration(table);
    }

    private static void casefile(DisclosureTable table) {
        table.of("CaseFile")
                .to(
                        PASSAGE,
                        "caseId",
                        "parties",
                        "application",
                        "identification",
                        "transfer",
                        "reintegration",
                        "desk",
                        "due",
                        "history",
                        "older",
                        "versions");
        table.of("HistoryPage").to(CASE, "history", "next");
        table.of("ApplicationSummary")
                .to(PASSAGE, "stage")
                .to(CASE, "form", "persons", "suspensions", "ended", "closedAt");
        table.of("ApplicationSummary.Form")
                .to(
                        CASE,
                        "reference",
                        "requestingState",
                        "requestedState",
                        "requestingAuthority",
                        "requestedAuthority",
                        "treaty",
                        "procedure",
                        "returnKind",
                        "interviewRequested",
                        "submittedAt");
        table.of("ApplicationSummary.Applicant")
                .to(CASE, "personId", "category", "role", "minor", "accompaniedBy", "answer", "corrections")
                .to(PERSON, "details")
                .to(HEALTH, "circumstances");
        table.of("ApplicationSummary.Correction")
                .to(CASE, "correctedAt", "corrected")
                .to(PERSON, "before")
                .to(REASONS, "explanation");
        table.of("ApplicationSummary.Answer")
                .to(CASE, "reply", "windowEnds", "reasons", "withdrawnFor", "basis")
                .to(REASONS, "explanation");
        table.of("ApplicationSummary.Suspension").to(CASE, "suspensionId", "personId", "since", "inForce");
        table.of("IdentificationSummary").to(CASE, "persons");
        table.of("IdentificationSummary.Identity").to(CASE, "personId", "stage", "documents");
        table.of("IdentificationSummary.Document").to(CASE, "documentId", "status", "kind", "validUntil");
        // to a transit state the number of incidents is always 0
        table.of("TransferSummary").to(PASSAGE, "stage", "incidents").to(CASE, "journeys", "voluntaryWays");
        table.of("TransferSummary.Journey")
                .to(
                        CASE,
                        "itineraryId",
                        "travellers",
                        "departs",
                        "arrives",
                        "legs",
                        "askedForTransit",
                        "mustBeTakenBack",
                        "leader",
                        "progress");
        table.of("TransferSummary.Leader").to(CASE, "escortId").to(LEDGER, "officer");
        table.of("TransferSummary.Progress").to(PASSAGE, "status").to(CASE, "departedAt", "handedOverAt", "failure");
        table.of("ReintegrationSummary").to(CASE, "persons");
        table.of("ReintegrationSummary.Returnee").to(CASE, "personId", "stage", "receivedAt", "outcome", "beforeEnd");
        table.of("DueMoment").to(CASE, "what", "personId", "documentId", "due");
        table.of("HistoryEntry")
                .to(
                        CASE,
                        "event",
                        "service",
                        "stream",
                        "sequence",
                        "position",
                        "index",
                        "type",
                        "occurred",
                        "decided",
                        "recorded",
                        "causation",
                        "by",
                        "authority",
                        "command");
        table.of("CasePage").to(PASSAGE, "cases", "next");
        table.of("CaseLine")
                .to(PASSAGE, "caseId", "persons", "stages", "suspended", "opened")
                .to(CASE, "form", "nextDue", "changed");
        table.of("CaseLine.Stages").to(PASSAGE, "application", "identification", "transfer", "reintegration");
    }

    private static void work(DisclosureTable table) {
        table.of("WorkPage").to(PASSAGE, "work", "total", "next");
        table.of("Total").to(PASSAGE, "count", "more");
        table.of("WorkItem")
                .to(PASSAGE, "caseId", "direction", "persons", "stages", "suspended", "tasks", "opened")
                .to(CASE, "form", "minor", "changed")
                .to(OWN_WORK, "assigned")
                .to(PROTECTION, "concerns");
        table.of("Assigned").to(OWN_WORK, "officer", "team", "by", "at");
        // to a transit state only what it is asked itself
        table.of("WorkItem.Awaited")
                .to(PASSAGE, "what", "by", "states", "mine", "due", "overdue", "since", "counted", "basis", "local")
                .to(CASE, "personId", "documentId");
        table.of("WorkItem.Local").to(PASSAGE, "state", "at");
        table.of("Limit").to(PASSAGE, "amount", "unit");
    }

    private static void request(DisclosureTable table) {
        table.of("RequestFile")
                .to(
                        CASE,
                        "receivedAt",
                        "interview",
                        "replyLimit",
                        "unconfirmed",
                        "windowExtensions",
                        "ending",
                        "reminders",
                        "errorClaims",
                        "linked",
                        "momentCorrections",
                        "irregularStay",
                        "limits",
                        "errorRule",
                        "uncertain")
                .to(REASONS, "observations")
                .to(CORRESPONDENCE, "correspondence")
                .to(PROTECTION, "concerns", "records", "personsWithdrawn");
        table.of("TimeLimit").to(CASE, "kind", "personId", "status", "due", "follows", "basis");
        table.of("IrregularStay").to(CASE, "knownSince", "mistaken");
        table.of("MomentCorrection")
                .to(
                        CASE,
                        "moment",
                        "mistaken",
                        "corrected",
                        "correctedAt",
                        "correctedBy",
                        "replyLimit",
                        "interviewLimit",
                        "agreedAt");
        table.of("Proceedings.Interview").to(CASE, "due", "basis", "resultSentAt", "findings");
        table.of("Proceedings.DeemedConsent").to(CASE, "personId", "since", "windowEnds");
        table.of("Proceedings.WindowExtension")
                .to(CASE, "personId", "windowEnds", "obstacle", "from", "until", "basis")
                .to(REASONS, "explanation");
        table.of("Proceedings.ReplyLimit")
                .to(CASE, "due", "extended", "basis", "reasons")
                .to(REASONS, "explanation");
        table.of("Proceedings.Ending").to(CASE, "withdrawn", "outcome").to(PROTECTION, "withdrawalReason", "closedFor");
        table.of("Proceedings.Reminder").to(CASE, "limitPassed").to(REASONS, "explanation");
        table.of("Proceedings.KeptRecord").to(PROTECTION, "recordId", "personId", "content");
        table.of("Proceedings.ErrorClaim")
                .to(CASE, "claimId", "personId", "claimedAt", "error", "basis")
                .to(PERSON, "identity")
                .to(REASONS, "explanation");
        table.of("Proceedings.Linked").to(CASE, "former", "newEvidence", "later");
        table.of("Proceedings.WithdrawnPerson").to(PROTECTION, "personId", "reason");
        table.of("Proceedings.RaisedConcern").to(PROTECTION, "suspensionId", "personId", "concern", "finding");
    }

    private static void identification(DisclosureTable table) {
        table.of("IdentityView").to(CASE, "persons", "documentRule");
        table.of("IdentityFile")
                .to(CASE, "personId", "evidence", "negative", "consentLearnedUntil", "documents")
                .to(IDENTITY, "nationality");
        table.of("IdentityFile.Evidence")
                .to(CASE, "evidenceId", "kind", "effect", "basis")
                .to(IDENTITY, "details");
        table.of("IdentityFile.NegativeFinding")
                .to(CASE, "refutedFor", "undeterminedFor")
                .to(REASONS, "explanation");
        table.of("IdentityFile.DocumentDetails")
                .to(
                        CASE,
                        "documentId",
                        "due",
                        "requestedAt",
                        "basis",
                        "substituteSince",
                        "issuedBy",
                        "issuedAt",
                        "mistaken")
                .to(IDENTITY, "number");
    }

    private static void transport(DisclosureTable table) {
        table.of("TransferView")
                .to(CASE, "persons", "incidents", "declarations", "corrections")
                .to(PASSAGE, "itineraries", "transits", "takeBacks")
                .to(DEPARTURE, "outlook");
        table.of("TransferView.Person")
                .to(
                        CASE,
                        "personId",
                        "traveller",
                        "readiness",
                        "suspensions",
                        "bestInterestDecisions",
                        "ageAssessments")
                .to(HEALTH, "examinations")
                .to(RECIPIENT, "recipient");
        table.of("Readiness")
                .to(CASE, "consent", "documents", "separations", "recipient", "assessedAge", "corrections")
                .to(HEALTH, "examinations")
                .to(PROTECTION, "records");
        table.of("LearnedRecord").to(PROTECTION, "recordId", "content", "sequence");
        table.of("Consent.Live").to(CASE, "windowEnds", "sequence");
        table.of("Consent.Lost").to(CASE, "loss", "lostAt", "sequence");
        table.of("TravelDocument").to(CASE, "validUntil", "lost", "sequence");
        table.of("Examination").to(HEALTH, "examinedAt", "finding");
        table.of("Corrections").to(CASE, "last", "judged", "judgedAt", "latest");
        table.of("Recipient").to(CASE, "id", "kind", "confirmed");
        table.of("TransferFile.BestInterestDecision")
                .to(CASE, "personId", "decisionId", "separations", "decidedBy")
                .to(CHILD, "reasons");
        table.of("TransferFile.AgeAssessment")
                .to(CASE, "personId", "assessmentId", "finding", "assessedBy")
                .to(CHILD, "reasons");
        table.of("TransferFile.MedicalExamination").to(HEALTH, "personId", "examinationId", "examinedAt", "finding");
        table.of("TransferView.Plan")
                .to(PASSAGE, "itineraryId", "escorted", "escorts", "noticeAwaitsAcknowledgement", "legs", "progress")
                .to(CASE, "travellers", "earliestDeparture", "acknowledgementRule", "signatures")
                .to(ACCOUNTS, "failureAccount");
        table.of("TransferView.PlannedEscort")
                .to(PASSAGE, "function")
                .to(CASE, "escortId")
                .to(ESCORTS, "identity");
        table.of("TransferView.PlannedLeg").to(PASSAGE, "leg", "planned", "departedAt", "arrivedAt", "unchecked");
        table.of("TransferFile.FoundIncident")
                .to(CASE, "incidentId", "itineraryId", "personId", "kind", "word")
                .to(PROTECTION, "decision");
        table.of("Outlook")
                .to(DEPARTURE, "itineraryId", "nextLeg", "ready", "missing", "earliestDeparture", "onlyAfterReplyOf")
                .to(CLEARANCE, "internallyMissing");
        table.of("Outlook.Missing").to(DEPARTURE, "rule", "personId", "basis");
    }

    private static void reintegration(DisclosureTable table) {
        table.of("Returnees").to(CASE, "persons");
        table.of("Assistance")
                .to(CASE, "personId", "budget", "period", "plan", "grants")
                .to(ASSISTANCE, "objectives");
        table.of("Assistance.Budget").to(CASE, "openedBy", "entitlement", "postArrivalLeft", "postReturnLeft");
        table.of("Assistance.Period").to(CASE, "receivedAt", "ends", "ended", "mistaken");
        table.of("Assistance.Grant").to(CASE, "grantId", "kind", "form", "amount", "delivered", "deliveries");
        table.of("Assistance.Delivery").to(CASE, "deliveryId", "amount", "deliveredAt", "statedBy", "mistaken");
    }
}
