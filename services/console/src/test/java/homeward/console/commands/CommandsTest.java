package homeward.console.commands;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.console.words.Speech;

/** Each form against the operation of the service that takes it: its example, its roles, its address, the names of its fields. */
class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASE = "00000000-0000-4000-8000-0000000000c0";
    private static final String PERSON = "00000000-0000-4000-8000-000000000001";
    private static final String ITEM = "00000000-0000-4000-8000-000000000002";
    private static final String REQUEST = "request/src/main/%s/homeward/request/application/";
    private static final String IDENTITY = "identification/src/main/%s/homeward/identification/identity/";
    private static final String TRANSFER = "transport-and-escort/src/main/%s/homeward/transport/transfer/";
    private static final String RETURNEE = "reintegration/src/main/%s/homeward/reintegration/returnee/";

    /** The operation of each command: its folder and name, below the services. */
    static final Map<String, String> OPERATIONS = Map.ofEntries(
            entry("WITHDRAW", REQUEST + "withdraw/WithdrawApplication"),
            entry("WITHDRAW_PERSON", REQUEST + "withdraw/WithdrawPerson"),
            entry("CLOSE", REQUEST + "close/CloseCase"),
            entry("EXTEND_REPLY", REQUEST + "extend/ExtendReplyLimit"),
            entry("REMIND", REQUEST + "remind/SendReplyReminder"),
            entry("EXTEND_WINDOW", REQUEST + "window/ExtendTransferWindow"),
            entry("WITHDRAW_CONSENT", REQUEST + "consent/WithdrawConsent"),
            entry("UPHOLD_CONSENT", REQUEST + "consent/UpholdConsent"),
            entry("INTERVIEW_RESULT", REQUEST + "interview/RecordInterviewResult"),
            entry("AGREE_LATER_LIMIT", REQUEST + "agree/AgreeToLaterLimit"),
            entry("CLAIM_ERROR", REQUEST + "error/ClaimReadmissionInError"),
            entry("CORRECT_RECEIPT", REQUEST + "receipt/CorrectReceipt"),
            entry("CORRECT_DETAILS", REQUEST + "correct/CorrectDetails"),
            entry("CORRECT_STAY", REQUEST + "stay/CorrectStayKnownSince"),
            entry("CORRECT_INTERVIEW", REQUEST + "interview/CorrectInterviewResultTime"),
            entry("CORRECT_DOCUMENT", IDENTITY + "document/CorrectTravelDocument"),
            entry("CORRECT_ISSUE", IDENTITY + "document/CorrectIssueTime"),
            entry("CORRECT_JOURNEY", TRANSFER + "correction/CorrectJourneyTime"),
            entry("CORRECT_SIGNATURE", TRANSFER + "correction/CorrectSignatureTime"),
            entry("CORRECT_FAILURE", TRANSFER + "correction/CorrectFailureTime"),
            entry("CORRECT_TAKE_BACK", TRANSFER + "correction/CorrectTakeBackTime"),
            entry("CORRECT_DELIVERY", RETURNEE + "assistance/CorrectDeliveryTime"),
            entry("RAISE_CONCERN", REQUEST + "suspend/SuspendTransfer"),
            entry("ASSESS", REQUEST + "assess/AssessReturn"),
            entry("LIFT", REQUEST + "suspend/EndSuspension"),
            entry("LODGE_APPEAL", REQUEST + "appeal/LodgeAppeal"),
            entry("DECIDE_APPEAL", REQUEST + "appeal/DecideAppeal"),
            entry("ADD_EVIDENCE", IDENTITY + "evidence/AddEvidence"),
            entry("ESTABLISH", IDENTITY + "nationality/EstablishNationality"),
            entry("REFUTE", IDENTITY + "nationality/RefuteNationality"),
            entry("UNDETERMINED", IDENTITY + "nationality/LeaveNationalityUndetermined"),
            entry("REQUEST_DOCUMENT", IDENTITY + "document/RequestTravelDocument"),
            entry("ISSUE_DOCUMENT", IDENTITY + "document/IssueTravelDocument"),
            entry("PRESENT_DOCUMENT", IDENTITY + "document/PresentTravelDocument"),
            entry("UPHOLD_DOCUMENT", IDENTITY + "document/UpholdTravelDocument"),
            entry("PROPOSE", TRANSFER + "propose/ProposeItinerary"),
            entry("REQUEST_TRANSIT", TRANSFER + "transit/RequestTransit"),
            entry("ANNOUNCE_TRANSIT", TRANSFER + "transit/AnnounceTransit"),
            entry("AUTHORISE_TRANSIT", TRANSFER + "transit/AuthoriseTransit"),
            entry("REFUSE_TRANSIT", TRANSFER + "transit/RefuseTransit"),
            entry("REVOKE_TRANSIT", TRANSFER + "transit/RevokeTransit"),
            entry("NOTIFY", TRANSFER + "notice/NotifyTransfer"),
            entry("ACKNOWLEDGE", TRANSFER + "notice/AcknowledgeNotice"),
            entry("ASSIGN_ESCORT", TRANSFER + "escort/AssignEscort"),
            entry("REPLACE_ESCORT", TRANSFER + "escort/ReplaceEscort"),
            entry("ASSESS_AGE", TRANSFER + "age/AssessAge"),
            entry("DEPART", TRANSFER + "departure/RecordDeparture"),
            entry("ARRIVE", TRANSFER + "arrival/RecordArrival"),
            entry("SIGN", TRANSFER + "handover/SignHandover"),
            entry("FAIL", TRANSFER + "failure/FailTransfer"),
            entry("TAKEN_BACK", TRANSFER + "takeback/RecordTakeBack"),
            entry("GIVE_WORD", TRANSFER + "word/GiveWord"),
            entry("FIT", TRANSFER + "certify/FitToTravel"),
            entry("DECLARE_VOLUNTARY", TRANSFER + "voluntary/DeclareVoluntaryReturn"),
            entry("REVOKE_VOLUNTARY", TRANSFER + "voluntary/RevokeVoluntaryReturn"),
            entry("BEST_INTERESTS", TRANSFER + "bestinterest/RecordBestInterests"),
            entry("NAME_RECIPIENT", TRANSFER + "recipient/NameRecipient"),
            entry("CONFIRM_RECIPIENT", TRANSFER + "recipient/ConfirmRecipient"),
            entry("PLAN", RETURNEE + "plan/AgreePlan"),
            entry("GRANT", RETURNEE + "assistance/GrantAssistance"),
            entry("DELIVER", RETURNEE + "assistance/DeliverAssistance"),
            entry("REVOKE_GRANT", RETURNEE + "assistance/RevokeAssistance"),
            entry("CLOSE_RETURNEE", RETURNEE + "closing/CloseReintegration"));

    /** What an officer types so that the example of the service comes of it. */
    private static final Map<String, Map<String, String>> TYPED = Map.ofEntries(
            entry("WITHDRAW", Map.of("reason", "RIGHT_TO_STAY_GRANTED")),
            entry("WITHDRAW_PERSON", Map.of("reason", "RIGHT_TO_STAY_GRANTED")),
            entry("CLOSE", Map.of("outcome", "RETURNED", "withdrawal", "")),
            entry(
                    "EXTEND_REPLY",
                    Map.of(
                            "due", "2026-04-19",
                            "reasons", "VERIFICATION_ABROAD",
                            "explanation", " The register of births is being searched by hand.\r\n",
                            "explanation.person", PERSON)),
            entry(
                    "REMIND",
                    Map.of(
                            "explanation",
                            "The flight that was held for this person leaves on Friday.",
                            "explanation.person",
                            PERSON)),
            entry(
                    "EXTEND_WINDOW",
                    Map.of(
                            "obstacle", "PRACTICAL",
                            "from", "2026-04-01T00:00",
                            "until", "2026-04-06T00:00",
                            "explanation", "The airport was closed.")),
            entry("WITHDRAW_CONSENT", Map.of("reasons", "NEW_EVIDENCE")),
            entry(
                    "INTERVIEW_RESULT",
                    Map.of(
                            "sentAt",
                            "2026-03-10T09:00",
                            "findings.44e7f832-0e3b-5cc1-85ea-075a74bb44fb.outcome",
                            "NATIONALITY_CONFIRMED",
                            "findings." + PERSON + ".outcome",
                            "")),
            entry("AGREE_LATER_LIMIT", Map.of("due", "2026-04-05T21:00:00Z")),
            entry(
                    "CLAIM_ERROR",
                    Map.of(
                            "error", "NOT_A_NATIONAL",
                            "identity.surname", "SAMPLE",
                            "identity.givenNames", "Alex",
                            "identity.dateOfBirth", "1990-04-17",
                            "identity.sex", "M",
                            "identity.nationalities", "uzb",
                            "identity.languages", "Uzbek\r\nRussian\r\n",
                            "explanation", "The registers show that the person has never been a national.")),
            entry("CORRECT_RECEIPT", Map.of("corrected", "2026-03-02T15:30")),
            entry(
                    "CORRECT_DETAILS",
                    Map.of(
                            "details.surname", "SAMPLE",
                            "details.givenNames", "Alex",
                            "details.dateOfBirth", "2009-04-17",
                            "details.placeOfBirth", "Perm",
                            "details.sex", "M",
                            "details.nationalities", "RUS",
                            "details.languages", "Russian",
                            "explanation", "The year of birth was misread; the birth certificate has arrived.")),
            entry("CORRECT_STAY", Map.of("corrected", "2026-01-15")),
            entry("CORRECT_INTERVIEW", Map.of("corrected", "2026-03-12T08:00")),
            entry(
                    "CORRECT_DOCUMENT",
                    Map.of(
                            "kind", "PASSPORT",
                            "issuedBy", "RUS",
                            "validUntil", "2028-05-31",
                            "number", "00 0000000")),
            entry("CORRECT_ISSUE", Map.of("corrected", "2026-03-12T09:00")),
            entry("CORRECT_JOURNEY", Map.of("time", "ARRIVAL", "corrected", "2026-03-10T12:10")),
            entry("CORRECT_SIGNATURE", Map.of("corrected", "2026-03-10T13:20")),
            entry("CORRECT_FAILURE", Map.of("corrected", "2026-03-10T12:45")),
            entry("CORRECT_TAKE_BACK", Map.of("corrected", "2026-03-12T09:30")),
            entry("CORRECT_DELIVERY", Map.of("corrected", "2026-04-01T09:00")),
            entry(
                    "REPLACE_ESCORT",
                    Map.of("name", "Max Beispiel", "serviceNumber", "E-0002", "officer", "aut-escort-leader")),
            entry(
                    "ASSESS_AGE",
                    Map.of(
                            "finding", "ADULT",
                            "assessedBy", "Youth welfare office",
                            "reasons", "School certificates of several years agree.")),
            entry(
                    "RAISE_CONCERN",
                    Map.of(
                            "ground", "SUSPENSIVE_APPEAL",
                            "account", "An appeal with suspensive effect was lodged this morning.")),
            entry(
                    "ASSESS",
                    Map.of(
                            "outcome", "NO_RISK_FOUND",
                            "assessedOn", "2026-03-02",
                            "destination", "RUS",
                            "transitStates", "tur",
                            "account", "No danger was claimed, and none is known from the sources consulted.")),
            entry("LIFT", Map.of("reason", "APPEAL_DISMISSED", "explanation", "The court dismissed the appeal.")),
            entry(
                    "LODGE_APPEAL",
                    Map.of(
                            "suspensive", "true",
                            "lodgedOn", "2026-03-02",
                            "account", "Lodged with the administrative court this morning.")),
            entry(
                    "DECIDE_APPEAL",
                    Map.of(
                            "outcome", "DISMISSED",
                            "decidedOn", "2026-03-02",
                            "explanation", "By the court of last instance.")),
            entry(
                    "ADD_EVIDENCE",
                    Map.of("kind", "PASSPORT_COPY", "number", "00 0000000", "remarks", "Found in the luggage")),
            entry("ESTABLISH", Map.of("nationality", "rus", "evidence", ITEM)),
            entry("REFUTE", Map.of("reason", "NOT_IN_REGISTERS")),
            entry("UNDETERMINED", Map.of("reason", "REGISTERS_INCONCLUSIVE")),
            entry(
                    "ISSUE_DOCUMENT",
                    Map.of(
                            "kind", "RETURN_CERTIFICATE",
                            "issuedAt", "2026-03-20T10:00",
                            "validUntil", "2026-04-19",
                            "number", "RC 000001")),
            entry(
                    "PRESENT_DOCUMENT",
                    Map.of(
                            "kind", "PASSPORT",
                            "issuedBy", "RUS",
                            "validUntil", "2028-05-31",
                            "number", "00 0000000")),
            entry(
                    "PROPOSE",
                    Map.ofEntries(
                            entry("travellers", PERSON),
                            entry("legs.rows", "1"),
                            entry("legs.1.mode", "AIR"),
                            entry("legs.1.from", "bru"),
                            entry("legs.1.fromState", "BEL"),
                            entry("legs.1.to", "TBS"),
                            entry("legs.1.toState", "geo"),
                            entry("legs.1.departs", "2026-03-10T08:00"),
                            entry("legs.1.arrives", "2026-03-10T12:30"),
                            entry("legs.1.carrier", "HW 100"),
                            entry("escorted", "true"))),
            entry(
                    "REQUEST_TRANSIT",
                    Map.of(
                            "transitState", "TUR",
                            "admissionAssured", "true",
                            "noGroundForRefusalKnown", "true",
                            "support", "MEETING_AT_THE_AIRCRAFT\nPLACE_TO_WAIT",
                            "escortAssurances", "UNARMED\nCIVILIAN_CLOTHES\nCARRY_PROOF_OF_IDENTITY_AND_TRANSIT")),
            entry("AUTHORISE_TRANSIT", Map.of("support", "MEETING_AT_THE_AIRCRAFT")),
            entry(
                    "REFUSE_TRANSIT",
                    Map.of(
                            "grounds",
                            "ASSISTANCE_IMPOSSIBLE",
                            "observations",
                            "On that day no officer is available at the airport. The next day is possible.")),
            entry(
                    "REVOKE_TRANSIT",
                    Map.of(
                            "grounds",
                            "ONWARD_JOURNEY_NOT_ASSURED",
                            "observations",
                            "The onward flight has been cancelled.")),
            entry(
                    "ASSIGN_ESCORT",
                    Map.of(
                            "function", "ESCORT_LEADER",
                            "name", "Ada Exemplar",
                            "serviceNumber", "E-0001",
                            "officer", "aut-escort-leader")),
            entry("DEPART", Map.of("departedAt", "2026-03-10T08:05")),
            entry("ARRIVE", Map.of("arrivedAt", "2026-03-10T12:40:00")),
            entry("SIGN", Map.of("signedAt", "2026-03-10T13:15")),
            entry(
                    "FAIL",
                    Map.of(
                            "reason", "PERSON_RESISTED",
                            "failedAt", "2026-03-10T08:10",
                            "account", "The captain asked the party to leave the aircraft.",
                            "account.person", PERSON)),
            entry("TAKEN_BACK", Map.of("takenBackAt", "2026-03-11T06:30")),
            entry(
                    "GIVE_WORD",
                    Map.of(
                            "word", "TAKE_BACK",
                            "officer", "Mila Exempel",
                            "explanation", "The danger has to be assessed anew.")),
            entry("FIT", Map.of("finding", "FIT", "examinedAt", "2026-03-09T10:00", "validUntil", "2026-03-10")),
            entry(
                    "DECLARE_VOLUNTARY",
                    Map.of(
                            "declaredOn", "2026-03-04",
                            "language", "Georgian",
                            "interpreter", "Nino Exemplar",
                            "counsellor", "Ada Exemplar",
                            "statement", "I want to go home to my parents.")),
            entry("REVOKE_VOLUNTARY", Map.of("revokedOn", "2026-03-06")),
            entry(
                    "BEST_INTERESTS",
                    Map.of(
                            "separations", "TRAVELS_APART",
                            "decidedBy", "Family court",
                            "reasons", "The other parent receives the child on arrival.")),
            entry(
                    "NAME_RECIPIENT",
                    Map.of(
                            "kind", "FAMILY_MEMBER",
                            "name", "Ada Exemplar",
                            "contact", "1 Example Street, Exampletown")),
            entry(
                    "PLAN",
                    Map.of(
                            "measures.2.dimension", "ECONOMIC",
                            "measures.2.kind", "BUSINESS_SET_UP",
                            "measures.2.budget", "1 500,00",
                            "objectives", "A repair shop in the home town.",
                            "currency", "EUR")),
            entry("GRANT", Map.of("kind", "BUSINESS_SET_UP", "form", "IN_KIND", "amount", "1500", "currency", "EUR")),
            entry("DELIVER", Map.of("amount", "500.00", "deliveredAt", "2026-04-02T09:00", "currency", "EUR")),
            entry("CLOSE_RETURNEE", Map.of("outcome", "PLAN_COMPLETED")));

    static Stream<Command> commands() {
        return Commands.all().stream();
    }

    @Test
    void everyCommandHasAnOperation() {
        Set<String> codes = new TreeSet<>();
        Commands.all().forEach(command -> codes.add(command.code()));

        assertThat(codes).hasSizeGreaterThan(40).isEqualTo(new TreeSet<>(OPERATIONS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theBodyIsTheExampleOfTheService(Command command) throws IOException {
        Path example = file(command, "resources", ".json");
        Filled filled = typed(command);
        JsonNode wanted = Files.exists(example) ? JSON.readTree(example.toFile()) : JSON.createObjectNode();

        assertThat(Flaw.of(command, target(), filled, ZoneOffset.UTC)).isEmpty();
        assertThat(sent(command, filled)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itIsForThoseFromWhomTheServiceTakesIt(Command command) throws IOException {
        String resource = Files.readString(file(command, "java", "Resource.java"));
        Matcher allowed =
                Pattern.compile("@RolesAllowed\\((.*?)\\)", Pattern.DOTALL).matcher(resource);
        assertThat(allowed.find()).isTrue();
        Set<String> roles = new TreeSet<>();
        Matcher role = Pattern.compile("Role\\.([A-Z_]+)").matcher(allowed.group(1));
        while (role.find()) {
            roles.add(role.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        assertThat(new TreeSet<>(command.roles())).isEqualTo(roles);
        assertThat(resource + sources(folder(command).resolve("..")))
                .contains(command.path().substring(command.path().lastIndexOf('/')) + "\"");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFieldIsOneThatTheServiceKnows(Command command) throws IOException {
        String sources = sources(folder(command));

        assertThat(command.asked())
                .allSatisfy(asked -> assertThat(sources).containsPattern("[A-Za-z>] " + asked.name() + "[,)]"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFieldOfTheFormIsAskedAnew(Command command) throws IOException {
        String form = Files.readString(Path.of("..", REQUEST.formatted("java") + "submit/DetailsBody.java"));
        for (Asked group : command.asked()) {
            if (group.kind() == Kind.GROUP) {
                String fields = form.substring(form.indexOf("public record DetailsBody("), form.indexOf(") {"));
                assertThat(group.inner()).hasSize((int) Pattern.compile(" [a-zA-Z]+(,|$)", Pattern.MULTILINE)
                        .matcher(fields)
                        .results()
                        .count());
                assertThat(group.inner())
                        .allSatisfy(asked -> assertThat(fields + ")").containsPattern(" " + asked.name() + "[,)]"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatTheServiceCannotBeAskedWithoutIsSaidBeforeItIsAsked(Command command) {
        long needed = command.fields().stream()
                .filter(Asked::required)
                .filter(asked -> asked.kind() != Kind.NOW && asked.kind() != Kind.CODES)
                .count();

        assertThat(Flaw.of(command, target(), new Filled(Map.of()), ZoneOffset.UTC))
                .hasSize((int) needed);
    }

    @Test
    void nowIsTheSameMomentForEveryAttempt() {
        var say = new Speech(Locale.ENGLISH, ZoneOffset.UTC, Instant.parse("2026-03-20T10:00:30.7Z"));
        Filled filled = new Filled(Map.of("validUntil", "2026-04-19"));

        Filled timed = Body.timed(IdentityCommands.ISSUE_DOCUMENT, filled, say);

        assertThat(timed.text("issuedAt")).isEqualTo("2026-03-20T10:00:30");
        assertThat(Body.timed(IdentityCommands.ISSUE_DOCUMENT, timed, say)).isEqualTo(timed);
        // where the service itself takes it for now, nothing is sent
        assertThat(Body.timed(JourneyCommands.SIGN, filled, say)).isEqualTo(filled);
    }

    @Test
    void aTextAboutSomebodyNeedsToSayAboutWhom() {
        Filled filled = new Filled(Map.of("explanation", "Please."));

        assertThat(Flaw.of(ApplicationCommands.REMIND, Target.of(CASE), filled, ZoneOffset.UTC))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.code()).isEqualTo("WHOM");
                    assertThat(flaw.field()).isEqualTo("explanation.person");
                });
        assertThat(Flaw.of(ApplicationCommands.REMIND, target(), filled, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void aRowThatWasBegunIsFinished() {
        Filled filled = new Filled(Map.of("measures.3.kind", "HOUSING", "currency", "EUR"));

        assertThat(Flaw.of(AssistanceCommands.PLAN, target(), filled, ZoneOffset.UTC))
                .extracting(Flaw::field)
                .containsExactly("measures.3.dimension", "measures.3.budget");
    }

    private static Filled typed(Command command) {
        return new Filled(new HashMap<>(TYPED.getOrDefault(command.code(), Map.of())));
    }

    private static JsonNode sent(Command command, Filled filled) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(Body.of(command, target(), filled, ZoneOffset.UTC)));
    }

    private static Target target() {
        return new Target(CASE, PERSON, ITEM, 1, ITEM);
    }

    /** @param kind {@code java} or {@code resources} */
    private static Path file(Command command, String kind, String ending) {
        return Path.of("..", operation(command, kind) + ending);
    }

    private static Path folder(Command command) {
        String operation = operation(command, "java");
        return Path.of("..", operation.substring(0, operation.lastIndexOf('/')));
    }

    private static String operation(Command command, String kind) {
        return Objects.requireNonNull(OPERATIONS.get(command.code())).formatted(kind);
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
