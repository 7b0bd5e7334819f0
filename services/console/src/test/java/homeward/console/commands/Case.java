package homeward.console.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Given;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Money;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** A case of one person about which every command has something to be about. */
public final class Case {

    public static final String ID = "00000000-0000-4000-8000-0000000000c0";
    public static final String PERSON = "00000000-0000-4000-8000-000000000001";
    public static final String ITEM = "00000000-0000-4000-8000-000000000002";
    public static final String PLAN = "00000000-0000-4000-8000-000000000003";
    public static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");
    public static final Basis RULE = new Basis("EU-RUS-2006", 1, "replyLimit.NORMAL", "11(2)", true, null);
    public static final Signed OFFICER = new Signed("NLD", List.of("requesting-officer"), "Nora Exempel", "n-1");

    private Case() {}

    /** Whatever a command can be about. */
    public static Target target() {
        return new Target(ID, PERSON, ITEM, 1, ITEM);
    }

    public static Context context(Command command, Target target, Speech say) {
        return new Context(target, file(desk(command.service())), OFFICER, say);
    }

    private static Object desk(Service service) {
        return switch (service) {
            case REQUEST -> request();
            case IDENTIFICATION -> identity();
            case TRANSPORT -> transfer();
            case REINTEGRATION -> assistance();
            case FEED, AUDIT -> throw new IllegalArgumentException(service.id());
        };
    }

    /** The file of the desk whose own part it is. */
    public static <D> CaseFile<D> file(D desk) {
        var form = Given.form(true, NOW);
        var person = new Application.Applicant(
                PERSON,
                "OWN_NATIONAL",
                "PRINCIPAL",
                true,
                null,
                new Application.Reply("AWAITED", null, List.of(), List.of(), RULE, null),
                open(details("2010-05-04")));
        return new CaseFile<>(
                ID,
                new Application("RECEIVED", form, List.of(person), List.of(), null, null),
                null,
                null,
                null,
                desk,
                List.of(),
                List.of(new CaseFile.Entry(
                        "e", "request", "application-" + ID, 3, "ReceiptConfirmed", NOW, NOW, "RUS", "an authority")),
                null,
                Map.of("application-" + ID, 4L));
    }

    /** Sections A to C of the form. */
    public static Application.Details details(String dateOfBirth) {
        return new Application.Details(
                "PRIMER",
                "Anna",
                null,
                null,
                List.of("Anya"),
                dateOfBirth,
                null,
                "F",
                null,
                List.of("RUS"),
                List.of("Russian", "English"),
                null,
                null,
                null,
                null,
                List.of(new Application.IdentityDocument("PASSPORT", "00 0000000", "2019", null, "An office", null)));
    }

    public static RequestDesk request() {
        var grounds = new RequestDesk.Grounds("HEALTH", "Heart.", new RequestDesk.Author("n-2"), null);
        var later = new RequestDesk.CorrectedLimit(NOW, "AWAITS_AGREEMENT", RULE);
        return new RequestDesk(
                NOW,
                null,
                List.of(),
                List.of(new RequestDesk.Concern(ITEM, PERSON, open(grounds), null)),
                null,
                List.of(new RequestDesk.Limit("REPLY", null, "RUNNING", NOW, "SILENCE_HAS_NO_EFFECT", RULE)),
                null,
                List.of(new RequestDesk.MomentCorrection(later, null, null)),
                List.of(),
                new RequestDesk.IrregularStay(LocalDate.of(2026, 1, 10)),
                RULE);
    }

    public static IdentityDesk identity() {
        return new IdentityDesk(
                List.of(new IdentityDesk.Person(
                        PERSON,
                        List.of(new IdentityDesk.Evidence(ITEM, "PASSPORT_COPY", "PRIMA_FACIE", RULE, null)),
                        null,
                        null,
                        NOW,
                        List.of(new IdentityDesk.DocumentDetails(ITEM, NOW, RULE, null, null, null, null)))),
                RULE);
    }

    public static TransferDesk transfer() {
        var leg = new TransferDesk.Planned("AIR", "AMS", "NLD", "SVO", "RUS", NOW, NOW.plusSeconds(14_400), "HW 303");
        var plan = new TransferDesk.Plan(
                ITEM,
                List.of(PERSON),
                true,
                List.of(),
                null,
                false,
                null,
                List.of(new TransferDesk.Leg(1, leg, null, null)),
                Map.of(),
                new CaseFile.Progress("PROPOSED", null, null, null));
        var recipient = new TransferDesk.Recipient(ITEM, "GUARDIAN", false);
        return new TransferDesk(
                List.of(plan),
                List.of(),
                List.of(new TransferDesk.Crossed(
                        ITEM, "TUR", "NOT_REQUESTED", null, null, null, null, null, null, null, null)),
                List.of(new TransferDesk.Person(
                        PERSON,
                        new TransferDesk.Readiness(recipient),
                        open(new TransferDesk.RecipientIdentity("Ada Exemplar", null)))),
                List.of(new TransferDesk.Incident(ITEM, ITEM, PERSON, "HANDOVER_AWAITS_WORD", "AWAIT")),
                List.of(new TransferDesk.TakeBack(ITEM, ITEM, false, null, null)));
    }

    /** A request of NLD for the transit of the person through AUT, from Amsterdam to Moscow. */
    public static TransferDesk.Crossed request(String standing, String onSilence, @Nullable Basis announcedBy) {
        var application = new TransferDesk.TransitApplication(
                "RUS", List.of("POL"), 1, true, true, true, List.of("PLACE_TO_WAIT"), List.of("UNARMED"));
        var limits = new TransferDesk.TransitLimits(NOW.plusSeconds(172_800), RULE, true, null, onSilence, RULE);
        return new TransferDesk.Crossed(
                PLAN,
                "AUT",
                standing,
                NOW.plusSeconds(400_000),
                NOW.plusSeconds(410_000),
                ITEM,
                application,
                limits,
                null,
                announcedBy,
                null);
    }

    /** What the transport desk shows of such a journey: all of it, or a transit state's part. */
    public static TransferDesk crossing(List<String> travellers, String status, TransferDesk.Crossed asked) {
        Instant at = NOW.plusSeconds(390_000);
        var in = new TransferDesk.Planned("AIR", "AMS", "NLD", "VIE", "AUT", at, at.plusSeconds(7200), "HW 1");
        var out = new TransferDesk.Planned(
                "AIR", "VIE", "AUT", "SVO", "RUS", at.plusSeconds(20_000), at.plusSeconds(30_000), "HW 2");
        var plan = new TransferDesk.Plan(
                PLAN,
                travellers,
                true,
                List.of(new TransferDesk.Escort("ESCORT_LEADER", travellers.isEmpty() ? null : ITEM)),
                null,
                false,
                null,
                List.of(new TransferDesk.Leg(1, in, null, null), new TransferDesk.Leg(2, out, null, null)),
                Map.of(),
                new CaseFile.Progress(status, null, null, null));
        return new TransferDesk(List.of(plan), null, List.of(asked), null, null, null);
    }

    /** The file of the transport desk as a transit state is shown it. */
    public static CaseFile<TransferDesk> passage(TransferDesk desk) {
        return new CaseFile<>(
                ID,
                new Application("SUBMITTED", null, List.of(), List.of(), null, null),
                null,
                null,
                null,
                desk,
                List.of(),
                List.of(),
                null,
                Map.of("transfer-" + ID, 4L));
    }

    public static AssistanceDesk assistance() {
        var whole = new AssistanceDesk.Entitlement(euro(20_500), euro(100_000), 12, RULE);
        return new AssistanceDesk(List.of(new AssistanceDesk.Person(
                PERSON,
                new AssistanceDesk.Budget(whole, euro(20_500), euro(60_000)),
                new AssistanceDesk.Period(NOW, NOW.plusSeconds(86_400), false),
                List.of(new AssistanceDesk.Measure("SOCIAL", "HOUSING", euro(40_000))),
                null,
                List.of(new AssistanceDesk.Grant(ITEM, "HOUSING", "IN_KIND", euro(40_000), euro(10_000), List.of())))));
    }

    private static Money euro(long cents) {
        return new Money(cents, "EUR");
    }

    private static <T> Personal<T> open(T value) {
        return new Personal<>(value, false, false);
    }

    /** Of an appeal that is pending. */
    public static RequestDesk.Appeal appeal(String step) {
        return new RequestDesk.Appeal(ITEM, true, step, LocalDate.of(2026, 5, 20));
    }
}
