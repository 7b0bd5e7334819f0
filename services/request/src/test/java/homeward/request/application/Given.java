package homeward.request.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Actor;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Concern;
import homeward.events.request.Majority;
import homeward.events.request.PersonalDetails;
import homeward.events.request.PersonalDetails.IdentityDocument;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.testkit.TestActors;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

/** A case between two fictional states: AAA is the requesting, BBB the requested state. */
public final class Given {

    public static final CaseId CASE = new CaseId(new UUID(0, 1));
    public static final PersonId PARENT = new PersonId(new UUID(0, 2));
    public static final PersonId CHILD = new PersonId(new UUID(0, 3));

    public static final Actor REQUESTING = TestActors.officer("AAA");
    public static final Actor REQUESTED = TestActors.officer("BBB");
    public static final Actor OUTSIDER = TestActors.officer("CCC");

    public static final Instant SUBMITTED_AT = Instant.parse("2026-03-02T09:00:00Z");
    public static final Instant RECEIVED_AT = Instant.parse("2026-03-03T09:00:00Z");

    /** End of ten days after receipt. */
    public static final Instant LIMIT_ENDS = Instant.parse("2026-03-14T00:00:00Z");

    /** Ninety days after the last day of that limit. */
    public static final Instant SILENT_WINDOW_ENDS = Instant.parse("2026-06-12T00:00:00Z");

    public static final UUID ITINERARY = new UUID(3, 3);
    public static final UUID SUSPENSION = new UUID(7, 7);
    public static final SpecialCircumstances NOTHING_SPECIAL = new SpecialCircumstances(null, null);

    private Given() {}

    public static ApplicationWithdrawn withdrawn(WithdrawalReason reason) {
        return new ApplicationWithdrawn(CASE, Set.of(PARENT, CHILD), Personal.of(PARENT, reason));
    }

    public static CaseClosed closed(CaseOutcome outcome) {
        return new CaseClosed(
                CASE,
                Set.of(PARENT, CHILD),
                outcome == CaseOutcome.RETURNED ? Set.of(PARENT) : Set.of(),
                outcome.told(),
                Personal.of(PARENT, outcome));
    }

    /** A journey of the persons. */
    public static JourneyLearned journey(JourneyProgress progress, PersonId... travellers) {
        return new JourneyLearned(
                CASE,
                ITINERARY,
                Set.of(travellers),
                progress,
                LIMIT_ENDS,
                new Source("transfer-" + CASE, 5, new UUID(3, 5)));
    }

    /** Of the parent. */
    public static TransferSuspended suspended(UUID raisedBy) {
        Concern concern = new Concern(
                Concern.Ground.PERSECUTION,
                null,
                new Concern.Author(REQUESTED.id(), REQUESTED.authority(), REQUESTED.state()),
                null,
                null);
        return new TransferSuspended(CASE, PARENT, SUSPENSION, raisedBy, Personal.of(PARENT, concern));
    }

    /** Ten days to reply from confirmed receipt, thirty at most; silence is consent; transfer window of ninety days. */
    public static TestTreaty treaty() {
        return new TestTreaty()
                .replyLimit(TestTreaty.days(10))
                .replyLimitExtended(TestTreaty.days(30))
                .startsAt(ReplyStart.CONFIRMED_RECEIPT)
                .silenceIsConsent()
                .transferWindow(TestTreaty.days(90));
    }

    public static ApplicationDecider decider(TestTreaty treaty) {
        return new ApplicationDecider(treaty, new PlainDays());
    }

    public static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> application(TestTreaty treaty) {
        return DeciderSpec.of(decider(treaty)).at(SUBMITTED_AT).as(REQUESTING);
    }

    /**
     * An application for a parent and a child, received, with its reply limit running; the actor is the requested
     * state.
     */
    public static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> received() {
        return application(treaty())
                .given(submitted(), new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet())
                .at(RECEIVED_AT)
                .as(REQUESTED);
    }

    public static ReplyLimitSet limitSet() {
        return new ReplyLimitSet(CASE, LIMIT_ENDS, TestTreaty.basis("replyLimit"));
    }

    public static ApplicationSubmitted submitted() {
        return submitted(SUBMITTED_AT);
    }

    /** The same application, which asks for an interview. */
    public static ApplicationSubmitted submittedWithInterview() {
        return submitted(SUBMITTED_AT, true);
    }

    public static ApplicationSubmitted submitted(Instant at) {
        return submitted(at, false);
    }

    private static ApplicationSubmitted submitted(Instant at, boolean interviewRequested) {
        SubmitApplication c = submit(parent(), child());
        return new ApplicationSubmitted(
                CASE,
                c.reference(),
                c.requestingState(),
                c.requestedState(),
                c.requestingAuthority(),
                c.requestedAuthority(),
                TestTreaty.REFERENCE,
                c.procedure(),
                c.kind(),
                interviewRequested,
                at,
                null,
                c.persons(),
                null);
    }

    public static SubmitApplication submit(Transferee... persons) {
        return new SubmitApplication(
                CASE,
                "A-2026-17",
                new StateCode("AAA"),
                new StateCode("BBB"),
                "Return Office of A",
                "Migration Service of B",
                TestTreaty.ID,
                null,
                Procedure.NORMAL,
                ReturnKind.FORCED,
                false,
                null,
                List.of(persons),
                null,
                Earlier.NONE);
    }

    public static Transferee parent() {
        return person(PARENT, Category.OWN_NATIONAL, FamilyRole.PRINCIPAL, "1988-05-01", null);
    }

    public static Transferee child() {
        return person(CHILD, Category.OWN_NATIONAL, FamilyRole.CHILD, "2017", PARENT);
    }

    /** Year of birth 2009 or later means a minor. */
    public static Transferee person(
            PersonId id, Category category, FamilyRole role, String born, @Nullable PersonId parent) {
        boolean minor = Integer.parseInt(born.substring(0, 4)) >= 2009;
        Personal<Majority> majority = minor ? Personal.of(id, majority(born)) : null;
        return new Transferee(
                id,
                category,
                role,
                minor,
                majority,
                parent,
                Personal.of(id, details(born)),
                Personal.of(id, NOTHING_SPECIAL));
    }

    /** Of someone of whom only the year of birth is known. */
    private static Majority majority(String year) {
        LocalDate first = Year.parse(year).plusYears(18).atDay(1);
        return new Majority(first, first.plusYears(1).minusDays(1));
    }

    public static PersonalDetails details(String born) {
        return named("Sample", "Person", born);
    }

    /** @param passports numbers of passports that the form names */
    public static PersonalDetails named(
            @Nullable String surname, @Nullable String givenNames, String born, String... passports) {
        return national(List.of("BBB"), surname, givenNames, born, passports);
    }

    /** The same of somebody with these nationalities. */
    public static PersonalDetails national(
            List<String> states,
            @Nullable String surname,
            @Nullable String givenNames,
            String born,
            String... passports) {
        return new PersonalDetails(
                surname,
                givenNames,
                null,
                null,
                List.of(),
                born,
                null,
                "X",
                null,
                states,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(passports).stream()
                        .map(number ->
                                new IdentityDocument(IdentityDocument.Kind.PASSPORT, number, null, null, null, null))
                        .toList());
    }
}
