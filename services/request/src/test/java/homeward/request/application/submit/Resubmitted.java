package homeward.request.application.submit;

import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.named;
import static homeward.request.application.Given.submit;
import static homeward.request.application.Given.treaty;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.Earlier;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.FormerCase;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;

/** An application for a person of a former case, whose form is {@link #KNOWN} unless a test says otherwise. */
final class Resubmitted {

    static final CaseId FORMER = new CaseId(new UUID(1, 1));
    static final StateCode AAA = new StateCode("AAA");
    static final StateCode BBB = new StateCode("BBB");
    static final PersonId BEFORE = new PersonId(new UUID(1, 2));
    static final String RULE = "resubmission-brings-new-evidence";
    static final PersonalDetails KNOWN = named("Sample", "Aigul", "1988-05-01", "AN 1234567");

    private Resubmitted() {}

    static ApplicationResubmitted resubmitted(List<ApplicationEvent> events) {
        return (ApplicationResubmitted) events.get(1);
    }

    static FormerCase former(Outcome outcome, PersonalDetails details) {
        return new FormerCase(
                FORMER,
                AAA,
                BBB,
                List.of(new FormerCase.Person(BEFORE, List.of(details), outcome, List.of())),
                Set.of());
    }

    static DeciderSpec<ApplicationCommand, ?, ApplicationEvent>.Decision resubmitting(
            PersonalDetails now, @Nullable FormerCase former) {
        return when(former, person(now));
    }

    static DeciderSpec<ApplicationCommand, ?, ApplicationEvent>.Decision when(
            @Nullable FormerCase former, Transferee... persons) {
        return when(new Earlier(FORMER, Set.of(), former == null ? List.of() : List.of(former)), persons);
    }

    static DeciderSpec<ApplicationCommand, ?, ApplicationEvent>.Decision when(
            Earlier earlier, Transferee... persons) {
        SubmitApplication c = submit(persons);
        return application(treaty())
                .when(new SubmitApplication(
                        c.caseId(),
                        c.reference(),
                        c.requestingState(),
                        c.requestedState(),
                        c.requestingAuthority(),
                        c.requestedAuthority(),
                        c.agreement(),
                        c.protocol(),
                        c.procedure(),
                        c.kind(),
                        c.interviewRequested(),
                        c.irregularStayKnownSince(),
                        c.persons(),
                        c.observations(),
                        earlier));
    }

    static Transferee person(PersonalDetails details) {
        Transferee parent = Given.person(PARENT, Category.OWN_NATIONAL, FamilyRole.PRINCIPAL, "1988-05-01", null);
        return new Transferee(
                PARENT,
                parent.category(),
                parent.role(),
                false,
                null,
                null,
                Personal.of(PARENT, details),
                parent.circumstances());
    }

    static Earlier unnamed(FormerCase known) {
        return new Earlier(null, Set.of(), List.of(known));
    }
}
