package homeward.request.application;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.child;
import static homeward.request.application.Given.parent;
import static homeward.request.application.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand.AgreeToLaterLimit;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

/** Invariants for random sequences of commands, callers and times, under different treaties. */
class ApplicationProperties {

    private static final Set<Class<?>> ALWAYS =
            Set.of(TransferSuspended.class, SuspensionEnded.class, InternalRecordKept.class, ReceiptCorrected.class);

    private static final List<CaseOutcome> OUTCOMES = List.of(CaseOutcome.values());

    /** Treaty rules with an effect on silence. */
    record Rules(boolean silenceIsConsent, ReplyStart start) {
        TestTreaty treaty() {
            TestTreaty treaty = new TestTreaty()
                    .replyLimit(TestTreaty.days(10))
                    .replyLimitExtended(TestTreaty.days(30))
                    .startsAt(start)
                    .transferWindow(TestTreaty.days(40));
            return silenceIsConsent ? treaty.silenceIsConsent() : treaty;
        }
    }

    /** Commands on a submitted application. */
    enum CommandType {
        RECEIPT,
        CORRECTION,
        AGREEMENT,
        APPROVAL,
        REFUSAL,
        EXTENSION,
        DEEMED_CONSENT,
        CONFIRMATION,
        CONSENT_WITHDRAWAL,
        CONSENT_EXPIRY,
        WITHDRAWAL,
        CONCERN,
        LIFT,
        REMINDER,
        CLOSING
    }

    /** A command, with the time since the previous one. */
    record Step(Duration later, Actor actor, CommandType type, PersonId person, int extra) {
        /** Corrections and agreements come from whoever may make them, so that they happen often enough. */
        Actor by() {
            return switch (type) {
                case CORRECTION -> Given.REQUESTED;
                case AGREEMENT -> Given.REQUESTING;
                default -> actor;
            };
        }

        ApplicationCommand command(Instant now, List<Happened> history) {
            return switch (type) {
                case RECEIPT -> new ConfirmReceipt(CASE, now);
                case CORRECTION -> new CorrectReceipt(CASE, now.minus(Duration.ofHours(3L * extra)));
                case AGREEMENT -> new AgreeToLaterLimit(CASE, laterEnd(history));
                case APPROVAL -> new ApproveReadmission(CASE, person);
                case REFUSAL ->
                    new RefuseReadmission(
                            CASE, person, extra == 0 ? Set.of() : Set.of(RefusalReason.NOT_A_NATIONAL), null);
                case EXTENSION ->
                    new ExtendReplyLimit(
                            CASE,
                            now.plus(Duration.ofDays(extra)),
                            extra % 4 == 0 ? Set.of() : Set.of(ExtensionReason.LEGAL_OBSTACLE),
                            null);
                case DEEMED_CONSENT -> new DeemConsent(CASE);
                case CONFIRMATION -> new ConfirmDeemedConsent(CASE, person);
                case CONSENT_WITHDRAWAL ->
                    new WithdrawConsent(CASE, person, Set.of(ConsentWithdrawalReason.NEW_EVIDENCE), null);
                case CONSENT_EXPIRY -> new ExpireConsent(CASE, person);
                case WITHDRAWAL -> new WithdrawApplication(CASE, WithdrawalReason.SUBMITTED_IN_ERROR);
                case CONCERN ->
                    new SuspendTransfer(
                            CASE,
                            person,
                            new UUID(7, history.size()),
                            new UUID(8, extra % 2),
                            Concern.Ground.HEALTH,
                            null);
                case LIFT ->
                    new EndSuspension(
                            CASE,
                            someSuspension(history),
                            new UUID(8, extra % 2),
                            ConcernFinding.Reason.RAISED_IN_ERROR,
                            null);
                case REMINDER -> new SendReplyReminder(CASE, null);
                case CLOSING -> new CloseCase(CASE, OUTCOMES.get(extra % OUTCOMES.size()), null);
            };
        }

        /** The end that the last correction would bring about. */
        private static Instant laterEnd(List<Happened> history) {
            return history.stream()
                    .flatMap(happened -> happened.event() instanceof ReceiptCorrected e
                            ? Stream.ofNullable(e.replyLimit())
                            : Stream.<CorrectedLimit>empty())
                    .reduce((_, last) -> last)
                    .map(CorrectedLimit::due)
                    .orElse(SUBMITTED_AT);
        }

        /** A suspension, ended or not, or an unknown one. */
        private UUID someSuspension(List<Happened> history) {
            List<UUID> raised = history.stream()
                    .map(Happened::event)
                    .filter(TransferSuspended.class::isInstance)
                    .map(event -> ((TransferSuspended) event).suspensionId())
                    .toList();
            return raised.isEmpty() ? new UUID(8, extra) : raised.get(extra % raised.size());
        }
    }

    record Happened(Instant at, ApplicationEvent event) {}

    @Provide
    Arbitrary<Rules> rules() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(ReplyStart.RECEIPT, ReplyStart.CONFIRMED_RECEIPT, ReplyStart.COMPLETE_DOSSIER))
                .as(Rules::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Duration.ofHours(1)),
                                Tuple.of(2, Duration.ofDays(4)),
                                Tuple.of(1, Duration.ofDays(11)),
                                Tuple.of(1, Duration.ofDays(25))),
                        Arbitraries.of(Given.REQUESTING, Given.REQUESTED, Given.REQUESTED),
                        Arbitraries.frequency(
                                Tuple.of(4, CommandType.RECEIPT),
                                Tuple.of(3, CommandType.CORRECTION),
                                Tuple.of(3, CommandType.AGREEMENT),
                                Tuple.of(2, CommandType.APPROVAL),
                                Tuple.of(2, CommandType.REFUSAL),
                                Tuple.of(2, CommandType.EXTENSION),
                                Tuple.of(4, CommandType.DEEMED_CONSENT),
                                Tuple.of(5, CommandType.CONFIRMATION),
                                Tuple.of(1, CommandType.CONSENT_WITHDRAWAL),
                                Tuple.of(1, CommandType.CONSENT_EXPIRY),
                                Tuple.of(1, CommandType.WITHDRAWAL),
                                Tuple.of(1, CommandType.CONCERN),
                                Tuple.of(2, CommandType.LIFT),
                                Tuple.of(1, CommandType.REMINDER),
                                Tuple.of(1, CommandType.CLOSING)),
                        Arbitraries.of(PARENT, CHILD),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMinSize(12)
                .ofMaxSize(30);
    }

    @Property(tries = 2000)
    void repliesLimitsAndConsentsKeepTheirOrder(@ForAll("rules") Rules rules, @ForAll("steps") List<Step> steps) {
        List<Happened> history = play(rules, steps);
        for (int i = 0; i < history.size(); i++) {
            holds(rules, history.get(i), history.subList(0, i));
        }
        reached("silence became consent", has(history, DeemedConsentArisen.class), 20);
        reached("and was confirmed", has(history, DeemedConsentConfirmed.class), 2);
        reached("the limit was extended", has(history, ReplyLimitExtended.class), 1);
        reached("receipt was corrected", has(history, ReceiptCorrected.class), 10);
        reached("a return was suspended", has(history, TransferSuspended.class), 20);
        reached("and no longer", has(history, SuspensionEnded.class), 3);
        reached("the case was closed", has(history, CaseClosed.class), 3);
    }

    /** Without coverage the property would hold vacuously. */
    private static void reached(String what, boolean happened, int atLeastPercent) {
        Statistics.label(what)
                .collect(happened)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= atLeastPercent));
    }

    private static void holds(Rules rules, Happened now, List<Happened> before) {
        assertThat(has(before, CaseClosed.class) && !ALWAYS.contains(now.event().getClass()))
                .as("no events in a closed case, except about the protection of a person and corrections")
                .isFalse();
        switch (now.event()) {
            case ReadmissionRefused e -> {
                assertThat(e.reasons()).as("a refusal has a reason").isNotEmpty();
                assertThat(answers(before, e.personId())).as("no second reply").isEmpty();
            }
            case ReadmissionApproved e ->
                assertThat(answers(before, e.personId()))
                        .as("no second reply")
                        .allMatch(DeemedConsentArisen.class::isInstance);
            case DeemedConsentArisen e -> {
                assertThat(rules.silenceIsConsent())
                        .as("silence is consent under the treaty")
                        .isTrue();
                assertThat(answers(before, e.personId()))
                        .as("there was silence")
                        .isEmpty();
                assertThat(now.at())
                        .as("the limit, extensions included, has passed")
                        .isAfterOrEqualTo(limit(before));
                if (rules.start() != ReplyStart.RECEIPT) {
                    assertThat(has(before, ReceiptConfirmed.class))
                            .as("receipt was confirmed")
                            .isTrue();
                }
            }
            case DeemedConsentConfirmed e -> {
                assertThat(answers(before, e.personId())).hasSize(1).allMatch(DeemedConsentArisen.class::isInstance);
                assertThat(e.windowEnds()).isAfter(now.at());
            }
            case ReplyLimitExtended e -> {
                assertThat(e.reasons()).as("an extension has a reason").isNotEmpty();
                Happened last = before.stream()
                        .filter(h -> h.event() instanceof ReplyLimitSet)
                        .reduce((_, later) -> later)
                        .orElseThrow();
                assertThat(now.at()).isBefore(((ReplyLimitSet) last.event()).due());
                assertThat(e.due()).isBeforeOrEqualTo(last.at().plus(Duration.ofDays(31)));
            }
            case ReplyLimitSet e -> {
                if (has(before, ReplyLimitSet.class)) {
                    assertThat(now.at()).as("a running limit").isBefore(limit(before));
                    assertThat(e.due()).as("that does not end in the past").isAfter(now.at());
                    assertThat(e.due().isBefore(limit(before))
                                    || before.getLast().event() instanceof LaterLimitAgreed)
                            .as("ends earlier, or later by agreement")
                            .isTrue();
                }
            }
            case ConsentExpired e ->
                assertThat(answers(before, e.personId()).getLast())
                        .as("only live consent expires, or a deemed one that nobody confirmed")
                        .isInstanceOfAny(
                                ReadmissionApproved.class, DeemedConsentConfirmed.class, DeemedConsentArisen.class);
            case ReplyReminderSent e -> {
                assertThat(now.at()).as("a reply is overdue").isAfterOrEqualTo(limit(before));
                assertThat(e.persons())
                        .as("only for persons without a reply")
                        .isNotEmpty()
                        .allMatch(person -> answers(before, person).isEmpty());
            }
            case SuspensionEnded e ->
                assertThat(suspensions(before))
                        .as("only a suspension in force ends")
                        .contains(e.suspensionId());
            case CaseClosed e -> {
                if (e.outcome() == CaseEnd.RETURNED) {
                    assertThat(suspensions(before))
                            .as("no return while suspended")
                            .isEmpty();
                }
                if (e.reason().equals(Personal.of(PARENT, CaseOutcome.STOPPED_FOR_PROTECTION))) {
                    assertThat(suspensions(before))
                            .as("a suspension stopped the return")
                            .isNotEmpty();
                }
            }
            default -> {}
        }
    }

    private static Set<UUID> suspensions(List<Happened> history) {
        Set<UUID> open = new HashSet<>();
        for (Happened happened : history) {
            switch (happened.event()) {
                case TransferSuspended e -> open.add(e.suspensionId());
                case SuspensionEnded e -> open.remove(e.suspensionId());
                default -> {}
            }
        }
        return open;
    }

    private static List<ApplicationEvent> answers(List<Happened> history, PersonId person) {
        return history.stream()
                .map(Happened::event)
                .filter(event -> switch (event) {
                    case ReadmissionApproved e -> e.personId().equals(person);
                    case ReadmissionRefused e -> e.personId().equals(person);
                    case DeemedConsentArisen e -> e.personId().equals(person);
                    case DeemedConsentConfirmed e -> e.personId().equals(person);
                    case ConsentWithdrawn e -> e.personId().equals(person);
                    case ConsentExpired e -> e.personId().equals(person);
                    default -> false;
                })
                .toList();
    }

    private static Instant limit(List<Happened> history) {
        Instant due = Instant.MAX;
        for (Happened happened : history) {
            switch (happened.event()) {
                case ReplyLimitSet e -> due = e.due();
                case ReplyLimitExtended e -> due = e.due();
                default -> {}
            }
        }
        return due;
    }

    private static boolean has(List<Happened> history, Class<? extends ApplicationEvent> type) {
        return history.stream().anyMatch(happened -> type.isInstance(happened.event()));
    }

    private static List<Happened> play(Rules rules, List<Step> steps) {
        ApplicationDecider decider = Given.decider(rules.treaty());
        List<Happened> history = new ArrayList<>();
        Instant now = SUBMITTED_AT;
        ApplicationState state =
                carryOut(decider, decider.type().initial(), submit(parent(), child()), now, Given.REQUESTING, history);
        for (Step step : steps) {
            now = now.plus(step.later());
            state = carryOut(decider, state, step.command(now, history), now, step.by(), history);
        }
        return history;
    }

    private static ApplicationState carryOut(
            ApplicationDecider decider,
            ApplicationState state,
            ApplicationCommand command,
            Instant now,
            Actor actor,
            List<Happened> history) {
        try {
            var events = decider.decide(command, state, new Circumstances(now, new UUID(4, history.size()), actor));
            for (ApplicationEvent event : events) {
                history.add(new Happened(now, event));
                state = decider.type().evolve(state, event);
            }
        } catch (Refusal refusal) {
            assertThat(refusal.rule()).as("a refusal names its rule").isNotBlank();
        }
        return state;
    }
}
