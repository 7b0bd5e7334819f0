package homeward.request.application.submit;

import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.details;
import static homeward.request.application.Given.parent;
import static homeward.request.application.Given.submit;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.Transferee;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.Earlier;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.treaties.BundledTreatyProfiles;
import homeward.treaties.CalendarLimitClock;

/** The day of submission is the day in the requesting state, whatever day it is elsewhere. */
class DayOfSubmissionTest {

    @ParameterizedTest
    @CsvSource({
        "AUT, RUS, 2026-12-01T23:20:00Z, true",
        "AUT, RUS, 2026-12-01T22:50:00Z, false",
        "RUS, AUT, 2026-12-01T22:50:00Z, true",
        "RUS, AUT, 2026-12-01T20:50:00Z, false",
    })
    void whoIsBornOnTheSecondOfDecemberComesOfAgeAtMidnightInTheRequestingState(
            String requesting, String requested, Instant at, boolean adult) {
        var decision = DeciderSpec.of(new ApplicationDecider(BundledTreatyProfiles.load(), new CalendarLimitClock()))
                .at(at)
                .as(TestActors.officer(requesting))
                .when(declaredAdult(requesting, requested));
        if (adult) {
            decision.thenRecorded(events -> {});
        } else {
            decision.invalid("persons[0].minor");
        }
    }

    private static SubmitApplication declaredAdult(String requesting, String requested) {
        Transferee usual = parent();
        Transferee person = new Transferee(
                usual.personId(),
                usual.category(),
                usual.role(),
                false,
                null,
                null,
                Personal.of(PARENT, details("2008-12-02")),
                usual.circumstances());
        SubmitApplication form = submit(person);
        return new SubmitApplication(
                form.caseId(),
                form.reference(),
                new StateCode(requesting),
                new StateCode(requested),
                form.requestingAuthority(),
                form.requestedAuthority(),
                "EU-RUS-2006",
                null,
                form.procedure(),
                form.kind(),
                form.interviewRequested(),
                null,
                List.of(person),
                null,
                Earlier.NONE);
    }
}
