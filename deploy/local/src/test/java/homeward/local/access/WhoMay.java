package homeward.local.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import homeward.events.Role;
import homeward.events.codec.Contracts;

/** The roles that may call each endpoint, and the cases each reaches; endpoints not listed here must not exist. */
final class WhoMay {

    /** Readers of case files. */
    static final Set<String> READERS =
            Role.ALL.stream().filter(role -> !role.equals(Role.ADMINISTRATOR)).collect(Collectors.toUnmodifiableSet());

    /** Those who divide the work on cases. */
    private static final Set<String> ASSIGNERS = Set.of(
            "requesting-officer",
            "requested-officer",
            "consular-officer",
            "transport-coordinator",
            "child-protection-officer",
            "reintegration-counsellor");

    private static final Map<String, Rule> RULES = new HashMap<>();

    /** The scope of an endpoint. */
    enum Reach {
        /** One case, or what belongs to one state: for a state that is not a party it does not exist. */
        CASE,
        /** Data of the caller's state, or a new case. */
        OWN,
        /** What happens while the caller listens, in cases of the caller's state. */
        STREAM,
        /** The service itself. */
        SERVICE,
        /** What a code and a secret open, for people without an account: a token is not looked at. */
        ANYBODY
    }

    record Rule(Set<String> roles, Reach reach) {}

    static {
        rule("feed GET /feed", Reach.STREAM, READERS);
        rule("feed GET /platform/clock", Reach.SERVICE, Set.copyOf(Role.ALL));
        Set<String> administrator = Set.of("administrator");
        rule("feed GET /webhooks", Reach.SERVICE, administrator);
        rule("feed POST /webhooks", Reach.OWN, administrator);
        rule("feed GET /webhooks/{webhookId}", Reach.CASE, administrator);
        rule("feed DELETE /webhooks/{webhookId}", Reach.CASE, administrator);
        rule("feed POST /webhooks/{webhookId}/resumption", Reach.CASE, administrator);
        for (String service : Contracts.found().services()) {
            rule(service + " GET /cases", Reach.OWN, READERS);
            rule(service + " GET /cases/{caseId}", Reach.CASE, READERS);
            rule(service + " GET /cases/{caseId}/history", Reach.CASE, READERS);
            rule(service + " GET /work", Reach.OWN, READERS);
            rule(service + " GET /work/views", Reach.SERVICE, READERS);
            rule(service + " POST /work/views", Reach.SERVICE, READERS);
            rule(service + " POST /work/assignments", Reach.OWN, ASSIGNERS);
            rule(service + " POST /work/reassignments", Reach.OWN, with(ASSIGNERS, "administrator"));
            rule(service + " POST /persons/{personId}/erasure", Reach.CASE, Set.of("administrator"));
            rule(service + " POST /persons/{personId}/erasure-proposals", Reach.CASE, Set.of("administrator"));
            rule(service + " GET /disclosures", Reach.OWN, Set.of("auditor"));
            rule(service + " GET /platform/clock", Reach.SERVICE, Set.copyOf(Role.ALL));
        }
        for (String service : Contracts.found().services()) {
            rule(service + " GET /cases/{caseId}/proofs", Reach.CASE, Set.of("auditor"));
            rule(service + " GET /checkpoint", Reach.SERVICE, Set.of("auditor"));
        }
        rule("request GET /cases/{caseId}/same-persons", Reach.CASE, Set.of("requesting-officer", "requested-officer"));
        rule(
                "request POST /searches",
                Reach.OWN,
                Set.of(
                        "requesting-officer",
                        "requested-officer",
                        "consular-officer",
                        "transport-coordinator",
                        "child-protection-officer"));
        rule("request POST /applications", Reach.OWN, Set.of("requesting-officer"));
        rule("request GET /due-erasures", Reach.SERVICE, Set.of("administrator"));
        rule("request GET /keys", Reach.SERVICE, Set.of("administrator"));
        Set<String> requesting = Set.of("requesting-officer");
        rule("request GET /drafts", Reach.OWN, requesting);
        rule("request POST /drafts", Reach.OWN, requesting);
        rule("request GET /drafts/{draftId}", Reach.CASE, requesting);
        rule("request PUT /drafts/{draftId}", Reach.CASE, requesting);
        rule("request DELETE /drafts/{draftId}", Reach.CASE, requesting);
        Set<String> givers = Set.of("requesting-officer", "child-protection-officer");
        rule("request GET /cases/{caseId}/persons/{personId}/access", Reach.CASE, givers);
        rule("request POST /cases/{caseId}/persons/{personId}/access", Reach.CASE, givers);
        rule("request DELETE /cases/{caseId}/persons/{personId}/access/{accessId}", Reach.CASE, givers);
        rule("request POST /returnee/openings", Reach.ANYBODY, Set.of());
        rule("request POST /returnee/views", Reach.ANYBODY, Set.of());
        rule("request POST /applications/preview", Reach.OWN, Set.of("requesting-officer"));
        String application = "request POST /applications/{caseId}";
        allow(application, "/appeals", "requesting-officer");
        allow(application, "/appeals/{appealId}/decision", "requesting-officer");
        allow(application, "/approvals", "requested-officer");
        allow(application, "/assessments", "requesting-officer");
        allow(application, "/closing", "requesting-officer");
        allow(application, "/consent-withdrawals", "requested-officer");
        allow(application, "/corrections", "requesting-officer");
        allow(application, "/readmission-errors", "requested-officer");
        allow(application, "/person-withdrawals", "requesting-officer");
        allow(application, "/upheld-consents", "requested-officer");
        allow(application, "/deemed-consent-confirmations", "requesting-officer");
        allow(application, "/extensions", "requested-officer");
        allow(application, "/interview-result", "requested-officer", "consular-officer");
        rule(
                application + "/protection-concerns",
                Reach.CASE,
                Set.of(
                        "requesting-officer",
                        "requested-officer",
                        "consular-officer",
                        "transport-coordinator",
                        "escort-leader",
                        "child-protection-officer",
                        "medical-officer",
                        "reintegration-counsellor",
                        "monitor"));
        allow(application, "/protection-concerns/{suspensionId}/lifting", "requesting-officer");
        allow(application, "/interview-result/corrections", "requested-officer", "consular-officer");
        allow(application, "/irregular-stay/corrections", "requesting-officer");
        allow(application, "/later-limit-agreements", "requesting-officer");
        allow(application, "/receipt", "requested-officer");
        allow(application, "/receipt/corrections", "requested-officer");
        allow(application, "/refusals", "requested-officer");
        allow(application, "/reply-reminders", "requesting-officer");
        allow(application, "/transfer-window-extensions", "requesting-officer");
        allow(application, "/withdrawal", "requesting-officer");
        String[] writers = {"requesting-officer", "requested-officer", "consular-officer", "transport-coordinator"};
        rule("request GET /cases/{caseId}/messages", Reach.CASE, Set.of(writers));
        rule("request GET /cases/{caseId}/messages/{messageId}", Reach.CASE, Set.of(writers));
        rule(
                "request GET /cases/{caseId}/messages/{messageId}/attachments/{attachmentId}",
                Reach.CASE,
                Set.of(writers));
        allow(application, "/messages", writers);
        allow(application, "/attachments", writers);
        String person = "identification POST /cases/{caseId}/persons/{personId}";
        allow(person, "/evidence", "requesting-officer", "requested-officer", "consular-officer");
        allow(person, "/nationality-findings/established", "requested-officer", "consular-officer");
        allow(person, "/nationality-findings/refuted", "requested-officer", "consular-officer");
        allow(person, "/nationality-findings/undetermined", "requested-officer", "consular-officer");
        allow(person, "/travel-documents/presented", "requesting-officer", "requested-officer", "consular-officer");
        allow(person, "/travel-documents/requested", "requesting-officer");
        allow(
                person,
                "/travel-documents/{documentId}/corrections",
                "requesting-officer",
                "requested-officer",
                "consular-officer");
        allow(
                person,
                "/travel-documents/{documentId}/upheld",
                "requesting-officer",
                "requested-officer",
                "consular-officer");
        allow(
                person,
                "/travel-documents/{documentId}/issued/corrections",
                "requesting-officer",
                "requested-officer",
                "consular-officer");
        allow(
                person,
                "/travel-documents/{documentId}/issued",
                "requesting-officer",
                "requested-officer",
                "consular-officer");
        String transfer = "transport-and-escort POST /cases/{caseId}";
        String itinerary = transfer + "/itineraries/{itineraryId}";
        allow(transfer, "/itineraries", "transport-coordinator");
        allow(transfer, "/incidents/{incidentId}/word", "requesting-officer");
        allow(itinerary, "/escorts", "transport-coordinator");
        allow(itinerary, "/escorts/{escortId}/replacement", "transport-coordinator");
        allow(itinerary, "/failure", "transport-coordinator", "escort-leader", "requested-officer");
        allow(itinerary, "/failure/corrections", "transport-coordinator", "escort-leader", "requested-officer");
        allow(itinerary, "/handover-signatures", "transport-coordinator", "escort-leader", "requested-officer");
        allow(
                itinerary,
                "/handover-signatures/corrections",
                "transport-coordinator",
                "escort-leader",
                "requested-officer");
        allow(itinerary, "/legs/{leg}/arrival", "transport-coordinator", "escort-leader");
        allow(itinerary, "/legs/{leg}/corrections", "transport-coordinator", "escort-leader");
        allow(itinerary, "/legs/{leg}/departure", "transport-coordinator", "escort-leader");
        allow(itinerary, "/notice", "transport-coordinator");
        allow(itinerary, "/notice/acknowledgement", "requested-officer", "transport-coordinator");
        allow(itinerary, "/transit-requests", "transport-coordinator");
        allow(transfer, "/transit-requests/{requestId}/announcement", "transport-coordinator");
        allow(transfer, "/transit-requests/{requestId}/authorisation", "requested-officer");
        allow(transfer, "/transit-requests/{requestId}/refusal", "requested-officer");
        allow(transfer, "/transit-requests/{requestId}/revocation", "requested-officer");
        allow(transfer, "/take-backs/{takeBackId}/completion", "transport-coordinator", "escort-leader");
        allow(transfer, "/take-backs/{takeBackId}/completion/corrections", "transport-coordinator", "escort-leader");
        allow(transfer, "/persons/{personId}/age-assessments", "child-protection-officer");
        allow(transfer, "/persons/{personId}/best-interest-decisions", "child-protection-officer");
        allow(transfer, "/persons/{personId}/recipients", "child-protection-officer");
        allow(
                transfer,
                "/persons/{personId}/recipients/{recipientId}/confirmation",
                "child-protection-officer",
                "requested-officer");
        allow(transfer, "/persons/{personId}/voluntary-return", "reintegration-counsellor");
        allow(transfer, "/persons/{personId}/voluntary-return/revocation", "reintegration-counsellor");
        allow(transfer, "/persons/{personId}/fit-to-travel", "medical-officer");
        String returnee = "reintegration POST /cases/{caseId}/persons/{personId}";
        allow(returnee, "/assistance", "reintegration-counsellor");
        allow(returnee, "/assistance/{grantId}/revocation", "reintegration-counsellor");
        allow(returnee, "/assistance/{grantId}/deliveries", "reintegration-counsellor");
        allow(returnee, "/assistance/{grantId}/deliveries/{deliveryId}/corrections", "reintegration-counsellor");
        allow(returnee, "/closing", "reintegration-counsellor");
        allow(returnee, "/plan", "reintegration-counsellor");
    }

    static {
        Set<String> auditor = Set.of("auditor");
        rule("audit GET /histories", Reach.OWN, auditor);
        rule("audit GET /histories/{caseId}", Reach.CASE, auditor);
        rule("audit GET /histories/{caseId}/at", Reach.CASE, auditor);
        rule("audit GET /histories/{caseId}/compare", Reach.CASE, auditor);
        rule("audit GET /ledger/persons/{personId}", Reach.CASE, auditor);
        rule("audit GET /ledger/partners/{partner}", Reach.SERVICE, auditor);
        rule("audit GET /ledger/unusual", Reach.SERVICE, auditor);
        rule("audit GET /administration/erasures", Reach.SERVICE, Set.of("administrator"));
        rule("audit GET /administration/users", Reach.SERVICE, Set.of("administrator"));
        Set<String> watchers = Set.of("auditor", "monitor");
        rule("audit GET /figures", Reach.SERVICE, watchers);
        rule("audit GET /figures/{requesting}/{requested}/{period}", Reach.CASE, watchers);
        rule("audit GET /platform/clock", Reach.SERVICE, Set.copyOf(Role.ALL));
    }

    private WhoMay() {}

    private static Set<String> with(Set<String> roles, String another) {
        return Stream.concat(roles.stream(), Stream.of(another)).collect(Collectors.toUnmodifiableSet());
    }

    private static void allow(String prefix, String rest, String... roles) {
        rule(prefix + rest, Reach.CASE, Set.of(roles));
    }

    private static void rule(String endpoint, Reach reach, Set<String> roles) {
        RULES.put(endpoint, new Rule(roles, reach));
    }

    static Set<String> endpoints() {
        return RULES.keySet();
    }

    static Rule call(Endpoint endpoint) {
        Rule rule = RULES.get(endpoint.name());
        if (rule == null) {
            throw new AssertionError("nobody has said who may call " + endpoint.name());
        }
        return rule;
    }
}
