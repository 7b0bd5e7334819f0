package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Kinds.ACCOUNTS;
import static homeward.casefile.disclosure.Kinds.ASSISTANCE;
import static homeward.casefile.disclosure.Kinds.CASE;
import static homeward.casefile.disclosure.Kinds.CHILD;
import static homeward.casefile.disclosure.Kinds.ESCORTS;
import static homeward.casefile.disclosure.Kinds.HEALTH;
import static homeward.casefile.disclosure.Kinds.IDENTITY;
import static homeward.casefile.disclosure.Kinds.LEDGER;
import static homeward.casefile.disclosure.Kinds.PASSAGE;
import static homeward.casefile.disclosure.Kinds.PERSON;
import static homeward.casefile.disclosure.Kinds.PROTECTION;
import static homeward.casefile.disclosure.Kinds.REASONS;
import static homeward.casefile.disclosure.Kinds.RECIPIENT;

/** The fields of the events, and of the values in them. */
final class EventFields {

    private EventFields() {}

    static void into(DisclosureTable table) {
        values(table);
        request(table);
        identification(table);
        transport(table);
        reintegration(table);
        ledger(table);
    }

    private static void values(DisclosureTable table) {
        table.of("CaseId").to(PASSAGE, "value");
        table.of("StateCode").to(PASSAGE, "value");
        table.of("TreatyReference").to(CASE, "agreement", "protocol", "version");
        table.of("PersonId").to(CASE, "value");
        table.of("RuleBasis").to(CASE, "profile", "version", "field", "article", "verified", "workingDays");
        table.of("RuleBasis.WorkingDayCount").to(CASE, "calendar", "verified", "earliestEnd");
        table.of("Source").to(CASE, "stream", "sequence", "event");
        table.of("Money").to(CASE, "minor", "currency");
    }

    private static void request(DisclosureTable table) {
        table.of("ApplicationEvent.ApplicationSubmitted")
                .to(
                        CASE,
                        "caseId",
                        "reference",
                        "requestingState",
                        "requestedState",
                        "requestingAuthority",
                        "requestedAuthority",
                        "treaty",
                        "procedure",
                        "kind",
                        "interviewRequested",
                        "submittedAt",
                        "irregularStayKnownSince",
                        "persons")
                .to(REASONS, "observations");
        table.of("Transferee")
                .to(CASE, "personId", "category", "role", "minor", "accompaniedBy")
                .to(PERSON, "majority", "details")
                .to(HEALTH, "circumstances");
        table.of("Majority").to(PERSON, "earliest", "latest");
        table.of("PersonalDetails")
                .to(
                        PERSON,
                        "surname",
                        "givenNames",
                        "patronymic",
                        "maidenName",
                        "alsoKnownAs",
                        "dateOfBirth",
                        "placeOfBirth",
                        "sex",
                        "physicalDescription",
                        "nationalities",
                        "languages",
                        "civilStatus",
                        "fathersName",
                        "mothersName",
                        "lastAddressInRequestedState",
                        "documents");
        table.of("PersonalDetails.IdentityDocument")
                .to(PERSON, "kind", "number", "issuedOn", "issuedAt", "issuedBy", "expiresOn");
        table.of("SpecialCircumstances").to(HEALTH, "stateOfHealth", "particularDanger");
        table.of("ApplicationEvent.DetailsCorrected")
                .to(CASE, "caseId", "personId", "corrected", "correctedAt", "minor", "accompaniedBy")
                .to(PERSON, "majority", "details")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.ApplicationResubmitted").to(CASE, "caseId", "formerCase", "evidence");
        table.of("ApplicationEvent.NewEvidence").to(CASE, "personId", "fields", "filed");
        table.of("ApplicationEvent.StayKnownSinceCorrected").to(CASE, "caseId", "mistaken", "corrected");
        table.of("ApplicationEvent.EvidenceLearned")
                .to(CASE, "caseId", "personId", "evidenceId", "source")
                .to(IDENTITY, "content");
        table.of("ApplicationEvent.FindingLearned").to(CASE, "caseId", "personId", "finding", "source");
        table.of("ApplicationEvent.EvidenceContent")
                .to(IDENTITY, "kind", "number", "issuedBy", "issuedOn", "expiresOn", "remarks");
        table.of("ApplicationEvent.ResubmissionLearned").to(CASE, "caseId", "laterCase", "source");
        table.of("ApplicationEvent.ConsentQuestioned").to(CASE, "caseId", "personId");
        table.of("ApplicationEvent.ConsentUpheld").to(CASE, "caseId", "personId", "windowEnds", "basis");
        table.of("ApplicationEvent.ReplyLimitSet").to(CASE, "caseId", "due", "basis");
        table.of("ApplicationEvent.ReceiptConfirmed").to(CASE, "caseId", "receivedAt");
        table.of("ApplicationEvent.ReceiptCorrected")
                .to(CASE, "caseId", "mistaken", "corrected", "replyLimit", "interviewLimit");
        table.of("ApplicationEvent.CorrectedLimit").to(CASE, "due", "effect", "basis");
        table.of("ApplicationEvent.LaterLimitAgreed").to(CASE, "caseId", "moment", "due");
        table.of("ApplicationEvent.ReplyLimitExtended")
                .to(CASE, "caseId", "due", "reasons", "basis")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.InterviewLimitSet").to(CASE, "caseId", "due", "basis");
        table.of("ApplicationEvent.InterviewResultRecorded").to(CASE, "caseId", "sentAt", "findings");
        table.of("ApplicationEvent.InterviewResultTimeCorrected")
                .to(CASE, "caseId", "mistaken", "corrected", "replyLimit");
        table.of("ApplicationEvent.InterviewFinding").to(CASE, "personId", "outcome");
        table.of("ApplicationEvent.ReadmissionApproved")
                .to(CASE, "caseId", "personId", "approvedAt", "windowEnds", "basis");
        table.of("ApplicationEvent.ReadmissionRefused")
                .to(CASE, "caseId", "personId", "reasons")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.DeemedConsentArisen")
                .to(CASE, "caseId", "personId", "limitPassed", "windowEnds", "basis");
        table.of("ApplicationEvent.DeemedConsentConfirmed").to(CASE, "caseId", "personId", "windowEnds", "basis");
        table.of("ApplicationEvent.TransferWindowExtended")
                .to(CASE, "caseId", "personId", "windowEnds", "obstacle", "from", "until", "basis")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.ConsentWithdrawn")
                .to(CASE, "caseId", "personId", "reasons")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.ConsentExpired").to(CASE, "caseId", "personId", "windowEnded");
        table.of("ApplicationEvent.ApplicationWithdrawn")
                .to(CASE, "caseId", "persons")
                .to(PROTECTION, "reason");
        table.of("ApplicationEvent.TransferSuspended")
                .to(CASE, "caseId", "personId", "suspensionId", "raisedBy")
                .to(PROTECTION, "concern");
        table.of("Concern").to(PROTECTION, "ground", "account", "raisedBy", "assessment", "appeal");
        table.of("Concern.Author").to(PROTECTION, "id", "authority", "state");
        table.of("ApplicationEvent.InternalRecordKept")
                .to(CASE, "caseId", "personId", "recordId")
                .to(PROTECTION, "content");
        table.of("ProtectionRecord").to(PROTECTION, "recordedBy", "assessment", "appeal", "account");
        table.of("Appeal").to(PROTECTION, "appealId", "suspensive", "step", "day");
        table.of("Assessment").to(PROTECTION, "outcome", "assessedOn", "destination", "transitStates", "account");
        table.of("ApplicationEvent.SuspensionEnded")
                .to(CASE, "caseId", "personId", "suspensionId")
                .to(PROTECTION, "finding");
        table.of("ConcernFinding").to(PROTECTION, "reason", "explanation", "decidedBy", "appeal");
        table.of("ApplicationEvent.ReplyReminderSent")
                .to(CASE, "caseId", "persons", "limitPassed")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.PersonWithdrawn")
                .to(CASE, "caseId", "personId")
                .to(PROTECTION, "reason");
        table.of("ApplicationEvent.ReadmissionInErrorClaimed")
                .to(CASE, "caseId", "personId", "claimId", "itineraryId", "error", "claimedAt", "claimLimit", "basis")
                .to(PERSON, "identity")
                .to(REASONS, "explanation");
        table.of("ApplicationEvent.JourneyLearned")
                .to(CASE, "caseId", "itineraryId", "travellers", "progress", "at", "source");
        table.of("ApplicationEvent.CaseClosed")
                .to(CASE, "caseId", "persons", "returned", "outcome")
                .to(PROTECTION, "reason");
    }

    private static void identification(DisclosureTable table) {
        table.of("IdentificationEvent.IdentificationOpened")
                .to(CASE, "caseId", "personId", "requestingState", "requestedState", "treaty", "category", "source");
        table.of("IdentificationEvent.EvidenceAdded")
                .to(CASE, "caseId", "personId", "evidenceId", "kind", "effect", "basis")
                .to(IDENTITY, "details");
        table.of("IdentificationEvent.EvidenceDetails")
                .to(IDENTITY, "number", "issuedBy", "issuedOn", "expiresOn", "remarks");
        table.of("IdentificationEvent.NationalityEstablished")
                .to(CASE, "caseId", "personId", "evidence")
                .to(IDENTITY, "nationality");
        table.of("IdentificationEvent.NationalityRefuted")
                .to(CASE, "caseId", "personId", "reason")
                .to(REASONS, "explanation");
        table.of("IdentificationEvent.NationalityUndetermined")
                .to(CASE, "caseId", "personId", "reason")
                .to(REASONS, "explanation");
        table.of("IdentificationEvent.ConsentLearned").to(CASE, "caseId", "personId", "windowEnds", "source");
        table.of("IdentificationEvent.ConsentLossLearned").to(CASE, "caseId", "personId", "source");
        table.of("IdentificationEvent.TravelDocumentPresented")
                .to(CASE, "caseId", "personId", "documentId", "kind", "issuedBy", "validUntil")
                .to(IDENTITY, "number");
        table.of("IdentificationEvent.TravelDocumentRequested")
                .to(CASE, "caseId", "personId", "documentId", "requestedAt", "due", "basis");
        table.of("IdentificationEvent.SubstituteDocumentPermitted")
                .to(CASE, "caseId", "personId", "documentId", "limitPassed", "basis");
        table.of("IdentificationEvent.TravelDocumentIssued")
                .to(CASE, "caseId", "personId", "documentId", "kind", "issuedBy", "issuedAt", "statedAt", "validUntil")
                .to(IDENTITY, "number");
        table.of("IdentificationEvent.CorrectionLearned").to(CASE, "caseId", "personId", "source");
        table.of("IdentificationEvent.TravelDocumentUpheld").to(CASE, "caseId", "personId", "documentId", "validUntil");
        table.of("IdentificationEvent.TravelDocumentCorrected")
                .to(CASE, "caseId", "personId", "documentId", "kind", "issuedBy", "validUntil")
                .to(IDENTITY, "number");
        table.of("IdentificationEvent.IssueTimeCorrected")
                .to(CASE, "caseId", "personId", "documentId", "mistaken", "corrected");
        table.of("IdentificationEvent.TravelDocumentExpired")
                .to(CASE, "caseId", "personId", "documentId", "validUntil");
    }

    private static void transport(DisclosureTable table) {
        table.of("TransferEvent.TransferOpened")
                .to(CASE, "caseId", "requestingState", "requestedState", "treaty", "kind", "travellers", "source");
        table.of("TransferEvent.Traveller")
                .to(CASE, "personId", "role", "minor", "accompaniedBy")
                .to(PERSON, "majority");
        table.of("TransferEvent.CorrectionLearned")
                .to(CASE, "caseId", "personId", "corrected", "minor", "accompaniedBy", "correctedAt", "source")
                .to(PERSON, "majority");
        table.of("TransferEvent.DocumentsQuestionLearned").to(CASE, "caseId", "personId", "correction", "source");
        table.of("TransferEvent.ConsentLearned").to(CASE, "caseId", "personId", "windowEnds", "source");
        table.of("TransferEvent.ConsentLossLearned").to(CASE, "caseId", "personId", "loss", "lostAt", "source");
        table.of("TransferEvent.TravelDocumentLearned")
                .to(CASE, "caseId", "personId", "documentId", "validUntil", "source");
        table.of("TransferEvent.TravelDocumentLossLearned").to(CASE, "caseId", "personId", "documentId", "source");
        table.of("TransferEvent.InternalRecordLearned")
                .to(CASE, "caseId", "personId", "recordId", "source")
                .to(PROTECTION, "content");
        table.of("TransferEvent.SuspensionLearned")
                .to(CASE, "caseId", "personId", "suspensionId", "raisedBy", "suspendedAt", "source")
                .to(PROTECTION, "content");
        table.of("TransferEvent.SuspensionContent").to(PROTECTION, "cause", "raisedBy");
        table.of("TransferEvent.SuspensionEndLearned").to(CASE, "caseId", "personId", "suspensionId", "source");
        table.of("TransferEvent.BestInterestDecisionRecorded")
                .to(CASE, "caseId", "personId", "decisionId", "separations", "decidedBy")
                .to(CHILD, "reasons")
                .to(LEDGER, "recordedBy");
        table.of("TransferEvent.AgeAssessed")
                .to(CASE, "caseId", "personId", "assessmentId", "finding", "assessedBy")
                .to(CHILD, "reasons")
                .to(LEDGER, "recordedBy");
        table.of("TransferEvent.RecipientNamed")
                .to(CASE, "caseId", "personId", "recipientId", "kind")
                .to(RECIPIENT, "recipient")
                .to(LEDGER, "recordedBy");
        table.of("TransferEvent.RecipientIdentity").to(RECIPIENT, "name", "contact");
        table.of("TransferEvent.RecipientConfirmed").to(CASE, "caseId", "personId", "recipientId");
        table.of("TransferEvent.FitnessExamined")
                .to(CASE, "caseId", "personId", "examinationId", "examinedAt")
                .to(HEALTH, "finding")
                .to(LEDGER, "recordedBy");
        table.of("TransferEvent.FitnessFinding").to(HEALTH, "fitUntil", "medicalNotes");
        table.of("TransferEvent.ItineraryProposed")
                .to(PASSAGE, "caseId", "itineraryId", "legs", "escorted")
                .to(CASE, "travellers", "proposedAt", "plannedBy");
        table.of("TransferEvent.Planner").to(CASE, "authority").to(LEDGER, "id");
        table.of("TransferEvent.Leg")
                .to(PASSAGE, "mode", "from", "fromState", "to", "toState", "departs", "arrives", "carrier");
        table.of("TransferEvent.EscortAssigned")
                .to(CASE, "caseId", "itineraryId", "escortId", "function", "plannedBy")
                .to(ESCORTS, "identity")
                .to(LEDGER, "officer");
        table.of("TransferEvent.EscortReplaced")
                .to(CASE, "caseId", "itineraryId", "escortId", "replacementId", "plannedBy")
                .to(ESCORTS, "identity")
                .to(LEDGER, "officer");
        table.of("TransferEvent.EscortIdentity").to(ESCORTS, "name", "serviceNumber");
        table.of("TransferEvent.TransferNotified")
                .to(
                        CASE,
                        "caseId",
                        "itineraryId",
                        "earliestDeparture",
                        "renewed",
                        "basis",
                        "answerDue",
                        "answerLimit",
                        "plannedBy");
        table.of("TransferEvent.NoticeAcknowledged").to(CASE, "caseId", "itineraryId");
        table.of("TransferEvent.Departed").to(PASSAGE, "caseId", "itineraryId", "leg", "departedAt");
        table.of("TransferEvent.JourneyTimeCorrected")
                .to(PASSAGE, "caseId", "itineraryId", "leg", "time", "mistaken", "corrected");
        table.of("TransferEvent.Arrived").to(PASSAGE, "caseId", "itineraryId", "leg", "arrivedAt");
        table.of("TransferEvent.HandoverSigned").to(CASE, "caseId", "itineraryId", "signedBy", "signedAt", "statedAt");
        table.of("TransferEvent.SignatureTimeCorrected")
                .to(CASE, "caseId", "itineraryId", "signedBy", "mistaken", "corrected");
        table.of("TransferEvent.HandoverTimeCorrected")
                .to(CASE, "caseId", "itineraryId", "travellers", "mistaken", "corrected");
        table.of("TransferEvent.FailureTimeCorrected").to(CASE, "caseId", "itineraryId", "mistaken", "corrected");
        table.of("TransferEvent.HandoverCompleted").to(CASE, "caseId", "itineraryId", "travellers", "completedAt");
        table.of("TransferEvent.TransferFailed")
                .to(CASE, "caseId", "itineraryId", "reason", "failedAt", "statedBy")
                .to(ACCOUNTS, "account");
        table.of("TransferEvent.WordGiven")
                .to(CASE, "caseId", "incidentId", "itineraryId", "word")
                .to(PROTECTION, "decision");
        table.of("TransferEvent.LandingDecision").to(PROTECTION, "officer", "explanation", "decidedBy");
        table.of("TransferEvent.IncidentOpened").to(CASE, "caseId", "incidentId", "itineraryId", "personId", "kind");
    }

    private static void reintegration(DisclosureTable table) {
        table.of("ReintegrationEvent.ReturnAnnounced")
                .to(CASE, "caseId", "personId", "requestingState", "requestedState", "kind", "role", "source");
        table.of("ReintegrationEvent.HandoverLearned")
                .to(CASE, "caseId", "personId", "itineraryId", "receivedAt", "source");
        table.of("ReintegrationEvent.ReintegrationOpened")
                .to(
                        CASE,
                        "caseId",
                        "personId",
                        "requestingState",
                        "requestedState",
                        "kind",
                        "trigger",
                        "entitlement",
                        "source");
        table.of("ReintegrationEvent.AssistancePackage").to(CASE, "postArrival", "postReturn", "months", "basis");
        table.of("ReintegrationEvent.ReceptionLearned")
                .to(CASE, "caseId", "personId", "itineraryId", "receivedAt", "assistanceEnds", "source");
        table.of("ReintegrationEvent.ReceptionCorrected")
                .to(CASE, "caseId", "personId", "itineraryId", "mistaken", "receivedAt", "source");
        table.of("ReintegrationEvent.AssistancePeriodMoved")
                .to(CASE, "caseId", "personId", "mistakenEnd", "assistanceEnds");
        table.of("ReintegrationEvent.PlanAgreed")
                .to(CASE, "caseId", "personId", "planId", "measures")
                .to(ASSISTANCE, "objectives");
        table.of("ReintegrationEvent.Measure").to(CASE, "dimension", "kind", "budget");
        table.of("ReintegrationEvent.AssistanceGranted")
                .to(CASE, "caseId", "personId", "grantId", "kind", "form", "amount");
        table.of("ReintegrationEvent.AssistanceDelivered")
                .to(
                        CASE,
                        "caseId",
                        "personId",
                        "grantId",
                        "deliveryId",
                        "amount",
                        "deliveredAt",
                        "statedAt",
                        "statedBy");
        table.of("ReintegrationEvent.DeliveryTimeCorrected")
                .to(CASE, "caseId", "personId", "grantId", "deliveryId", "mistaken", "corrected");
        table.of("ReintegrationEvent.AssistancePeriodEnded").to(CASE, "caseId", "personId", "endedAt");
        table.of("ReintegrationEvent.AssistanceRevoked").to(CASE, "caseId", "personId", "grantId", "revoked");
        table.of("ReintegrationEvent.ReturnEndLearned").to(CASE, "caseId", "personId", "source");
        table.of("ReintegrationEvent.ReintegrationClosed").to(CASE, "caseId", "personId", "outcome");
    }

    private static void ledger(DisclosureTable table) {
        table.of("DisclosureEvent.DataDisclosed").to(LEDGER, "caseId", "persons", "fields", "from", "to");
        table.of("DisclosureEvent.DataReceived").to(LEDGER, "caseId", "persons", "from", "by");
        table.of("DisclosureEvent.DataRead").to(LEDGER, "caseId", "persons", "fields", "by", "purpose");
        table.of("DisclosureEvent.CorrectionNotified").to(LEDGER, "caseId", "persons", "fields", "from", "to");
        table.of("DisclosureEvent.DisclosureConfirmed").to(LEDGER, "caseId", "persons", "confirmed", "by");
        table.of("DisclosureEvent.DataWithheld").to(LEDGER, "caseId", "persons", "by");
        table.of("DisclosureEvent.SamePersonSought").to(LEDGER, "caseId", "persons", "by");
        table.of("DisclosureEvent.PersonsSought").to(LEDGER, "caseId", "persons", "fields", "by");
        table.of("DisclosureEvent.ErasureProposed").to(LEDGER, "caseId", "persons", "by", "ground");
        table.of("DisclosureEvent.AccessGiven")
                .to(LEDGER, "caseId", "persons", "by", "accessId", "until", "guardianPresent");
        table.of("DisclosureEvent.AccessUsed").to(LEDGER, "caseId", "persons", "by", "accessId");
        table.of("DisclosureEvent.AccessFailed").to(LEDGER, "caseId", "persons", "by", "accessId", "failures");
        table.of("DisclosureEvent.AccessRevoked").to(LEDGER, "caseId", "persons", "by", "accessId");
        table.of("DisclosureEvent.PersonDataErased").to(CASE, "caseId", "persons", "by", "ground", "everywhere");
    }
}
