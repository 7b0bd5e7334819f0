package homeward.console.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.IdentityDesk;
import homeward.console.commands.Command.Fact;
import homeward.events.Role;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;

/** Evidence, nationality and travel document of a person. */
public final class IdentityCommands {

    private static final int REMARK = 2000;

    public static final Command ADD_EVIDENCE = command("ADD_EVIDENCE", "/evidence")
            .by(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .asks(
                    Asked.pick("kind", Options.coded("evidence", EvidenceKind.values())),
                    Asked.line("number", Asked.NUMBER).optional(),
                    Asked.line("issuedBy", Asked.NAME).optional(),
                    Asked.line("issuedOn", Asked.PARTIAL_DATE).optional(),
                    Asked.line("expiresOn", Asked.PARTIAL_DATE).optional(),
                    Asked.text("remarks").upTo(REMARK).optional())
            .made();

    public static final Command ESTABLISH = command("ESTABLISH", "/nationality-findings/established")
            .by(Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .asks(Asked.plain("nationality", Kind.CODE), Asked.several("evidence", Options.evidence()))
            .begins(IdentityCommands::requestedState)
            .made();

    public static final Command REFUTE = command("REFUTE", "/nationality-findings/refuted")
            .by(Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .stopping()
            .asks(
                    Asked.one("reason", Options.coded("refutation", RefutationReason.values())),
                    Asked.text("explanation").optional())
            .made();

    public static final Command UNDETERMINED = command("UNDETERMINED", "/nationality-findings/undetermined")
            .by(Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .asks(
                    Asked.one("reason", Options.coded("undetermined", UndeterminedReason.values())),
                    Asked.text("explanation").optional())
            .made();

    public static final Command REQUEST_DOCUMENT = command("REQUEST_DOCUMENT", "/travel-documents/requested")
            .by(Role.REQUESTING_OFFICER)
            .made();

    public static final Command ISSUE_DOCUMENT = command("ISSUE_DOCUMENT", "/travel-documents/{item}/issued")
            .by(Role.CONSULAR_OFFICER, Role.REQUESTED_OFFICER, Role.REQUESTING_OFFICER)
            .asks(
                    Asked.pick("kind", Options.coded("traveldocument", TravelDocumentKind.values())),
                    Asked.plain("issuedAt", Kind.NOW),
                    Asked.plain("validUntil", Kind.DAY),
                    Asked.line("number", Asked.NUMBER))
            .tells(IdentityCommands::due)
            .made();

    public static final Command PRESENT_DOCUMENT = command("PRESENT_DOCUMENT", "/travel-documents/presented")
            .by(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .asks(
                    Asked.pick("kind", Options.coded("traveldocument", TravelDocumentKind.values())),
                    Asked.plain("issuedBy", Kind.CODE),
                    Asked.plain("validUntil", Kind.DAY),
                    Asked.line("number", Asked.NUMBER))
            .made();

    public static final Command UPHOLD_DOCUMENT = command("UPHOLD_DOCUMENT", "/travel-documents/{item}/upheld")
            .by(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER)
            .made();

    private IdentityCommands() {}

    static Set<Command> all() {
        return Set.of(
                ADD_EVIDENCE,
                ESTABLISH,
                REFUTE,
                UNDETERMINED,
                REQUEST_DOCUMENT,
                ISSUE_DOCUMENT,
                PRESENT_DOCUMENT,
                UPHOLD_DOCUMENT);
    }

    private static Command.Builder command(String code, String path) {
        return Command.of(
                code,
                Service.IDENTIFICATION,
                "/cases/{case}/persons/{person}" + path,
                "identification-{case}-{person}");
    }

    private static Map<String, String> requestedState(Context context) {
        Application.Form form = context.file().application().form();
        return form == null ? Map.of() : Map.of("nationality", form.requestedState());
    }

    private static List<Fact> due(Context context) {
        return context
                .identity()
                .flatMap(person -> Optional.ofNullable(context.target().item()).flatMap(person::document))
                .map(IdentityDesk.DocumentDetails::due)
                .stream()
                .map(due -> new Fact(
                        context.say().word("limit", "TRAVEL_DOCUMENT"),
                        context.say().due(due, null).places().getFirst()))
                .toList();
    }
}
