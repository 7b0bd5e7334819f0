package homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.MayNotLeave;
import homeward.events.Role;
import homeward.events.codec.Contracts;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.identification.IdentificationEvent;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.events.stages.IdentificationStage;
import homeward.events.transport.TransferEvent;

class CodesTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    /** Of a bundle with more, Quarkus 3.33 makes a class that cannot be loaded; desks have bundles of their own. */
    private static final int MOST = 300;

    private static final Set<String> NOT_OF_A_FILE = Set.of(
            "CasePage",
            "CaseLine",
            "HistoryPage",
            "HistoryEntry",
            "WorkPage",
            "WorkItem",
            "Assigned",
            "Total",
            "DisclosureEvent",
            "HistoryView",
            "StepView",
            "Change",
            "Moment",
            "Running",
            "Comparison",
            "FoundSteps",
            "FoundStep",
            "PersonReport",
            "PartnerReport",
            "UnusualReport",
            "FiguresList",
            "FiguresReport",
            "EventMeta",
            "Envelope",
            "ReturneeView",
            "Contact",
            "MessageList",
            "OpenedMessage");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(Codes.bundle(RUSSIAN).keySet())
                .isEqualTo(Codes.bundle(Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Words.class,
                FormWords.class,
                AuditWords.class,
                OfficerWords.class,
                PageWords.class,
                RouteWords.class,
                AccessWords.class,
                FiguresWords.class,
                AdminWords.class
            })
    void everyTextOfThePagesIsInRussian(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        String file = "/messages/" + (name.equals(MessageBundle.DEFAULTED_NAME) ? MessageBundle.DEFAULT_NAME : name)
                + "_ru.properties";
        Properties russian = new Properties();
        try (InputStream in = bundle.getResourceAsStream(file)) {
            russian.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Set<String> texts = Arrays.stream(bundle.getMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(texts).hasSizeGreaterThanOrEqualTo(10).hasSizeLessThanOrEqualTo(MOST);
        assertThat(russian.stringPropertyNames()).isEqualTo(texts);
    }

    static Stream<List<Object>> coded() {
        return Stream.of(
                List.of("kind", ApplicationEvent.ReturnKind.class),
                List.of("procedure", ApplicationEvent.Procedure.class),
                List.of("reason", ApplicationEvent.RefusalReason.class),
                List.of("reasonhint", ApplicationEvent.RefusalReason.class),
                List.of("reason", ApplicationEvent.ConsentWithdrawalReason.class),
                List.of("reasonhint", ApplicationEvent.ConsentWithdrawalReason.class),
                List.of("withdrawal", ApplicationEvent.WithdrawalReason.class),
                List.of("withdrawalhint", ApplicationEvent.WithdrawalReason.class),
                List.of("extension", ApplicationEvent.ExtensionReason.class),
                List.of("extensionhint", ApplicationEvent.ExtensionReason.class),
                List.of("obstacle", ApplicationEvent.WindowObstacle.class),
                List.of("interview", ApplicationEvent.InterviewOutcome.class),
                List.of("outcome", ApplicationEvent.CaseOutcome.class),
                List.of("outcomehint", ApplicationEvent.CaseOutcome.class),
                List.of("end", ApplicationEvent.CaseEnd.class),
                List.of("category", Transferee.Category.class),
                List.of("family", Transferee.FamilyRole.class),
                List.of("kindhint", ApplicationEvent.ReturnKind.class),
                List.of("civil", PersonalDetails.CivilStatus.class),
                List.of("document", PersonalDetails.IdentityDocument.Kind.class),
                List.of("ground", Concern.Ground.class),
                List.of("groundhint", Concern.Ground.class),
                List.of("assessment", Assessment.Outcome.class),
                List.of("finding", ConcernFinding.Reason.class),
                List.of("findinghint", ConcernFinding.Reason.class),
                List.of("refutation", IdentificationEvent.RefutationReason.class),
                List.of("refutationhint", IdentificationEvent.RefutationReason.class),
                List.of("undetermined", IdentificationEvent.UndeterminedReason.class),
                List.of("undeterminedhint", IdentificationEvent.UndeterminedReason.class),
                List.of("escort", TransferEvent.EscortFunction.class),
                List.of("mode", TransferEvent.TransportMode.class),
                List.of("transitground", TransferEvent.TransitRefusalGround.class),
                List.of("transitsilence", TransferEvent.TransitSilence.class),
                List.of("support", TransferEvent.TransitSupport.class),
                List.of("assurance", TransferEvent.EscortAssurance.class),
                List.of("failed", TransferEvent.FailureReason.class),
                List.of("failedhint", TransferEvent.FailureReason.class),
                List.of("landing", TransferEvent.Word.class),
                List.of("recipient", TransferEvent.RecipientKind.class),
                List.of("separation", TransferEvent.Separation.class),
                List.of("separationhint", TransferEvent.Separation.class),
                List.of("dimension", ReintegrationEvent.Dimension.class),
                List.of("assistance", ReintegrationEvent.AssistanceKind.class),
                List.of("assistanceform", ReintegrationEvent.AssistanceForm.class),
                List.of("message", CorrespondenceEvent.MessageKind.class),
                List.of("messagehint", CorrespondenceEvent.MessageKind.class),
                List.of("maynotleave", MayNotLeave.class),
                List.of("evidence", IdentificationEvent.EvidenceKind.class),
                List.of("effect", IdentificationEvent.EvidenceEffect.class),
                List.of("traveldocument", IdentificationEvent.TravelDocumentKind.class),
                List.of("erasure", DisclosureEvent.ErasureGround.class),
                List.of("identification", IdentificationStage.class));
    }

    @ParameterizedTest
    @MethodSource("coded")
    void everyCodeHasAWord(List<Object> kindAndType) {
        Class<?> type = (Class<?>) kindAndType.get(1);
        assertThat(Arrays.stream(type.getEnumConstants()).map(code -> ((Enum<?>) code).name()))
                .isNotEmpty()
                .allSatisfy(code -> hasWord(kindAndType.getFirst() + "." + code));
    }

    @Test
    void everyEventHasAWord() {
        Contracts contracts = Contracts.found();
        assertThat(contracts.services()).isNotEmpty();
        for (String service : contracts.services()) {
            assertThat(events(contracts, service))
                    .isNotEmpty()
                    .allSatisfy(type -> hasWord("event." + service + "." + type));
        }
    }

    private static List<String> events(Contracts contracts, String service) {
        return contracts.all().stream()
                .filter(type -> type.contract().equals(service))
                .map(type -> type.name())
                .distinct()
                .toList();
    }

    @Test
    void everyEntryOfTheLedgerHasAWord() {
        assertThat(DisclosureEvent.class.getPermittedSubclasses())
                .isNotEmpty()
                .allSatisfy(entry -> hasWord("ledger." + entry.getSimpleName()));
    }

    /**
     * What an auditor reads of a changed case file is named by its records: all that are disclosed but events, lines of lists, and what
     * is shown by pages of its own.
     */
    @Test
    void everyPartOfACaseFileHasAWord() {
        List<DisclosureRows.Row> rows = DisclosureRows.all();
        Set<String> events = rows.stream()
                .filter(row -> row.type().contains("Event.") && row.fields().contains("caseId"))
                .map(DisclosureRows.Row::type)
                .collect(Collectors.toSet());
        Set<String> parts = rows.stream()
                .filter(row -> !events.contains(row.type()))
                .filter(row -> !NOT_OF_A_FILE.contains(row.type().split("\\.", 2)[0]))
                .flatMap(row -> row.fields().stream())
                .collect(Collectors.toSet());

        assertThat(parts).hasSizeGreaterThan(250).contains("grants", "plan", "deliveries", "windowExtensions");
        assertThat(parts).allSatisfy(part -> hasWord("data." + part));
    }

    @Test
    void everyRoleHasAWord() {
        assertThat(Role.ALL).allSatisfy(role -> hasWord("role." + role));
    }

    @Test
    void aCodeThatIsNotKnownYetIsShownAsItIs() {
        assertThat(Codes.word(RUSSIAN, "reply", "SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
    }

    private static void hasWord(String key) {
        assertThat(Codes.bundle(Locale.ENGLISH).containsKey(key)).as(key).isTrue();
        assertThat(Codes.bundle(RUSSIAN).containsKey(key)).as(key).isTrue();
    }
}
