package homeward.console.commands;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk.DocumentDetails;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.commands.Command.Fact;
import homeward.console.words.Speech;
import homeward.events.Role;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.transport.TransferEvent.JourneyTime;

/** What was recorded and is not so. The mistaken value stays in the history, and what counts from it counts anew. */
public final class CorrectionCommands {

    private static final String APPLICATION = "/applications/{case}";
    private static final String PERSON = "/cases/{case}/persons/{person}";
    private static final String ITINERARY = "/cases/{case}/itineraries/{item}";

    public static final Command CORRECT_RECEIPT = request("CORRECT_RECEIPT", "/receipt/corrections")
            .by(Role.REQUESTED_OFFICER)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .tells(context -> soFar(context, context.request().map(RequestDesk::receivedAt)))
            .made();

    public static final Command CORRECT_DETAILS = request("CORRECT_DETAILS", "/corrections")
            .by(Role.REQUESTING_OFFICER)
            .naming()
            .stopping()
            .asks(
                    Particulars.group("details"),
                    Asked.pick("accompaniedBy", Options.persons()).optional(),
                    Asked.text("explanation").optional())
            .begins(context -> Particulars.begin("details", context))
            .made();

    public static final Command CORRECT_STAY = request("CORRECT_STAY", "/irregular-stay/corrections")
            .by(Role.REQUESTING_OFFICER)
            .asks(Asked.plain("corrected", Kind.DAY))
            .tells(CorrectionCommands::stay)
            .made();

    public static final Command CORRECT_INTERVIEW = request("CORRECT_INTERVIEW", "/interview-result/corrections")
            .by(Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .tells(context -> soFar(
                    context, context.request().map(RequestDesk::interview).map(RequestDesk.Interview::resultSentAt)))
            .made();

    public static final Command CORRECT_DOCUMENT = identity("CORRECT_DOCUMENT", "/travel-documents/{item}/corrections")
            .by(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .asks(
                    Asked.pick("kind", Options.coded("traveldocument", TravelDocumentKind.values())),
                    Asked.plain("issuedBy", Kind.CODE),
                    Asked.plain("validUntil", Kind.DAY),
                    Asked.line("number", Asked.NUMBER))
            .begins(CorrectionCommands::document)
            .made();

    public static final Command CORRECT_ISSUE = identity("CORRECT_ISSUE", "/travel-documents/{item}/issued/corrections")
            .by(Role.CONSULAR_OFFICER, Role.REQUESTED_OFFICER, Role.REQUESTING_OFFICER)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .tells(context -> soFar(context, details(context).map(DocumentDetails::issuedAt)))
            .made();

    public static final Command CORRECT_JOURNEY = transfer("CORRECT_JOURNEY", ITINERARY + "/legs/{number}/corrections")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR)
            .asks(
                    Asked.one("time", Options.coded("journeytime", JourneyTime.values())),
                    Asked.plain("corrected", Kind.MOMENT))
            .tells(CorrectionCommands::leg)
            .made();

    public static final Command CORRECT_SIGNATURE = transfer(
                    "CORRECT_SIGNATURE", ITINERARY + "/handover-signatures/corrections")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .tells(context -> soFar(
                    context,
                    context.plan()
                            .flatMap(plan -> plan.signedBy(context.signed().state()))))
            .made();

    public static final Command CORRECT_FAILURE = transfer("CORRECT_FAILURE", ITINERARY + "/failure/corrections")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .made();

    public static final Command CORRECT_TAKE_BACK = transfer(
                    "CORRECT_TAKE_BACK", "/cases/{case}/take-backs/{item}/completion/corrections")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .tells(CorrectionCommands::takeBack)
            .made();

    public static final Command CORRECT_DELIVERY = Command.of(
                    "CORRECT_DELIVERY",
                    Service.REINTEGRATION,
                    PERSON + "/assistance/{within}/deliveries/{item}/corrections",
                    "reintegration-{case}-{person}")
            .by(Role.REINTEGRATION_COUNSELLOR)
            .asks(Asked.plain("corrected", Kind.MOMENT))
            .tells(CorrectionCommands::delivery)
            .made();

    private CorrectionCommands() {}

    static Set<Command> all() {
        return Set.of(
                CORRECT_RECEIPT,
                CORRECT_DETAILS,
                CORRECT_STAY,
                CORRECT_INTERVIEW,
                CORRECT_DOCUMENT,
                CORRECT_ISSUE,
                CORRECT_JOURNEY,
                CORRECT_SIGNATURE,
                CORRECT_FAILURE,
                CORRECT_TAKE_BACK,
                CORRECT_DELIVERY);
    }

    private static Command.Builder request(String code, String path) {
        return Command.of(code, Service.REQUEST, APPLICATION + path, "application-{case}");
    }

    private static Command.Builder identity(String code, String path) {
        return Command.of(code, Service.IDENTIFICATION, PERSON + path, "identification-{case}-{person}");
    }

    private static Command.Builder transfer(String code, String path) {
        return Command.of(code, Service.TRANSPORT, path, "transfer-{case}");
    }

    /** What is recorded now, beside the form. */
    private static List<Fact> soFar(Context context, Optional<Instant> recorded) {
        return recorded
                .map(moment -> new Fact(
                        context.say().word("fact", "SO_FAR"), context.say().moment(moment)))
                .stream()
                .toList();
    }

    private static List<Fact> stay(Context context) {
        Speech say = context.say();
        return context.request().map(RequestDesk::irregularStay).stream()
                .map(stay -> new Fact(say.word("fact", "SO_FAR"), say.longDay(stay.knownSince())))
                .toList();
    }

    private static Optional<DocumentDetails> details(Context context) {
        return Optional.ofNullable(context.target().item())
                .flatMap(document -> context.identity().flatMap(person -> person.document(document)));
    }

    /** A document is corrected as a whole: the form begins with what is recorded. */
    private static Map<String, String> document(Context context) {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(context.target().person())
                .flatMap(context.file()::identityOf)
                .map(CaseFile.Identity::held)
                .stream()
                .flatMap(List::stream)
                .filter(document ->
                        document.documentId().equals(context.target().item()))
                .forEach(document -> {
                    put(values, "kind", document.kind());
                    put(
                            values,
                            "validUntil",
                            document.validUntil() == null
                                    ? null
                                    : document.validUntil().toString());
                });
        details(context).ifPresent(details -> {
            put(values, "issuedBy", details.issuedBy());
            put(values, "number", Personal.open(details.number()));
        });
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static List<Fact> leg(Context context) {
        Speech say = context.say();
        Stream<Fact> recorded = context.plan().stream()
                .flatMap(plan -> plan.way().stream())
                .filter(leg ->
                        Integer.valueOf(leg.leg()).equals(context.target().number()))
                .flatMap(leg -> Stream.of(
                                new Recorded("departedAt", leg.departedAt()),
                                new Recorded("arrivedAt", leg.arrivedAt()))
                        .flatMap(one -> one.facts(say)));
        return Stream.concat(JourneyCommands.leg(context).stream(), recorded).toList();
    }

    /** A moment that may have been recorded. */
    private record Recorded(String name, @Nullable Instant moment) {

        Stream<Fact> facts(Speech say) {
            return moment == null ? Stream.empty() : Stream.of(new Fact(say.word("ask", name), say.moment(moment)));
        }
    }

    private static List<Fact> takeBack(Context context) {
        return soFar(
                context,
                context.transfer().stream()
                        .flatMap(desk -> desk.met().stream())
                        .filter(done -> done.id().equals(context.target().item()))
                        .flatMap(done -> Stream.ofNullable(done.takenBackAt()))
                        .findFirst());
    }

    private static List<Fact> delivery(Context context) {
        Speech say = context.say();
        return context
                .assistance()
                .flatMap(person -> person.grant(context.target().within()))
                .stream()
                .flatMap(grant -> grant.handedOut().stream())
                .filter(delivery ->
                        delivery.deliveryId().equals(context.target().item()))
                .flatMap(delivery -> Stream.of(
                        new Fact(say.word("ask", "amount"), say.money(delivery.amount())),
                        new Fact(say.word("fact", "SO_FAR"), say.moment(delivery.deliveredAt()))))
                .toList();
    }
}
