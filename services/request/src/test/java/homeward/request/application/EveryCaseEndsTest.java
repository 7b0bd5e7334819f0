package homeward.request.application;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.person;
import static homeward.request.application.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.treaties.BundledTreatyProfiles;
import homeward.treaties.CalendarLimitClock;

/** Under every treaty, procedure and category, an application is refused at once or can end lawfully in every way. */
class EveryCaseEndsTest {

    private static final ApplicationDecider DECIDER =
            new ApplicationDecider(BundledTreatyProfiles.load(), new CalendarLimitClock());
    private static final Instant AFTER_RECEIPT = SUBMITTED_AT.plus(Duration.ofHours(1));

    record Way(String agreement, String requesting, String requested, Procedure procedure, Category category) {}

    static Stream<Way> ways() {
        record Pair(String agreement, String one, String other) {}
        List<Pair> pairs = Stream.concat(
                        Stream.of("AUT", "BEL", "DEU", "ESP", "FRA", "NLD")
                                .map(state -> new Pair("EU-RUS-2006", state, "RUS")),
                        Stream.of("BEL", "LUX", "NLD")
                                .flatMap(state -> Stream.of(
                                        new Pair("BNL-KAZ-2015", state, "KAZ"), new Pair("BNL-ARM", state, "ARM"))))
                .toList();
        return pairs.stream()
                .flatMap(pair ->
                        Stream.of(pair, new Pair(pair.agreement(), /* one= */ pair.other(), /* other= */ pair.one())))
                .flatMap(pair -> Stream.of(Procedure.values())
                        .flatMap(procedure -> Stream.of(Category.values())
                                .map(category ->
                                        new Way(pair.agreement(), pair.one(), pair.other(), procedure, category))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void itIsRefusedWithTheArticleOrEndsLawfully(Way way) {
        try {
            submitted(way);
        } catch (Refusal refusal) {
            assertThat(refusal.rule()).isEqualTo("procedure-under-treaty");
            assertThat(Objects.requireNonNull(refusal.basis()).article()).isNotNull();
            return;
        }
        approved(way);
        refused(way);
        silent(way);
    }

    private static void approved(Way way) {
        var spec = received(way);
        List<ApplicationEvent> approved = spec.as(TestActors.officer(way.requested()))
                .when(new ApproveReadmission(CASE, PARENT))
                .recorded();
        Instant windowEnds = ((ReadmissionApproved) approved.getFirst()).windowEnds();
        assertThat(windowEnds).isAfter(AFTER_RECEIPT);
        spec.at(windowEnds).when(new ExpireConsent(CASE, PARENT)).thenTypes(ConsentExpired.class);
    }

    private static void refused(Way way) {
        received(way)
                .as(TestActors.officer(way.requested()))
                .when(new RefuseReadmission(CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                .thenTypes(ReadmissionRefused.class)
                .as(TestActors.officer(way.requesting()))
                .when(new CloseCase(CASE, CaseOutcome.REFUSED, null))
                .thenTypes(CaseClosed.class);
    }

    private static void silent(Way way) {
        List<ApplicationEvent> before = new ArrayList<>();
        var spec = received(way, before);
        Instant due = before.stream()
                .filter(ReplyLimitSet.class::isInstance)
                .map(event -> ((ReplyLimitSet) event).due())
                .findFirst()
                .orElseThrow();
        List<ApplicationEvent> silence =
                spec.at(due).when(new DeemConsent(CASE)).recorded();
        if (silence.isEmpty()) {
            spec.as(TestActors.officer(way.requesting()))
                    .when(new SendReplyReminder(CASE, null))
                    .thenTypes(ReplyReminderSent.class)
                    .as(TestActors.officer(way.requested()))
                    .when(new ApproveReadmission(CASE, PARENT))
                    .thenTypes(ReadmissionApproved.class);
            return;
        }
        Instant ends = ((DeemedConsentArisen) silence.getFirst()).windowEnds();
        received(way)
                .given(silence)
                .at(ends)
                .when(new ExpireConsent(CASE, PARENT))
                .thenTypes(ConsentExpired.class)
                .as(TestActors.officer(way.requesting()))
                .when(new CloseCase(CASE, CaseOutcome.LAPSED, null))
                .thenTypes(CaseClosed.class);
        spec.as(TestActors.officer(way.requesting()))
                .when(new ConfirmDeemedConsent(CASE, PARENT))
                .thenTypes(DeemedConsentConfirmed.class);
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> received(Way way) {
        return received(way, new ArrayList<>());
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> received(
            Way way, List<ApplicationEvent> recorded) {
        List<ApplicationEvent> submission = submitted(way);
        recorded.addAll(submission);
        var spec = spec(way).given(submission).at(AFTER_RECEIPT).as(TestActors.officer(way.requested()));
        recorded.addAll(spec.when(new ConfirmReceipt(CASE, AFTER_RECEIPT)).recorded());
        return spec;
    }

    /** @throws Refusal if the treaty has no such way */
    private static List<ApplicationEvent> submitted(Way way) {
        var spec = spec(way);
        List<ApplicationEvent> events = DECIDER.decide(form(way), spec.state(), spec.circumstances());
        assertThat(events.getFirst()).isInstanceOf(ApplicationSubmitted.class);
        return events;
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> spec(Way way) {
        return DeciderSpec.of(DECIDER).at(SUBMITTED_AT).as(TestActors.officer(way.requesting()));
    }

    private static SubmitApplication form(Way way) {
        SubmitApplication c = submit(person(PARENT, way.category(), FamilyRole.PRINCIPAL, "1988", null));
        return new SubmitApplication(
                c.caseId(),
                c.reference(),
                new StateCode(way.requesting()),
                new StateCode(way.requested()),
                c.requestingAuthority(),
                c.requestedAuthority(),
                way.agreement(),
                null,
                way.procedure(),
                c.kind(),
                false,
                LocalDate.parse("2026-02-20"),
                c.persons(),
                null,
                Earlier.NONE);
    }
}
