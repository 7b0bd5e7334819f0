package homeward.request.application.submit;

import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.child;
import static homeward.request.application.Given.parent;
import static homeward.request.application.Given.submit;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationState;
import homeward.request.application.Earlier;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.testkit.TestTreaty;
import homeward.treaties.BundledTreatyProfiles;
import homeward.treaties.CalendarLimitClock;

class ProtocolByLawTest {

    @ParameterizedTest
    @CsvSource({
        "AUT, RUS, EU-RUS-2006/IP-AUT-2011",
        "RUS, BEL, EU-RUS-2006/IP-BEL-2009",
        "ESP, RUS, EU-RUS-2006/IP-ESP-2007",
        "FRA, RUS, EU-RUS-2006/IP-FRA-2007",
        "NLD, RUS, EU-RUS-2006/IP-NLD-2011",
        "DEU, RUS, "
    })
    void theProtocolOfTheTwoStatesAppliesWithoutBeingNamed(
            String requesting, String requested, @Nullable String protocol) {
        SubmitApplication unnamed = form(requesting, requested, "EU-RUS-2006", null);

        between(requesting)
                .when(unnamed)
                .thenRecorded(events -> assertThat(events.getFirst())
                        .isInstanceOfSatisfying(
                                ApplicationSubmitted.class,
                                submitted -> assertThat(submitted.treaty())
                                        .isEqualTo(new TreatyReference("EU-RUS-2006", protocol, 1))));
    }

    @Test
    void theFormMayNameTheProtocolThatApplies() {
        between("NLD")
                .when(form("NLD", "RUS", "EU-RUS-2006", "EU-RUS-2006/IP-NLD-2011"))
                .thenRecorded(events -> assertThat(events).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NLD, EU-RUS-2006/IP-FRA-2007",
        "NLD, NO-SUCH-PROTOCOL",
        "DEU, EU-RUS-2006/IP-NLD-2011",
    })
    void anotherProtocolIsRefused(String requesting, String protocol) {
        between(requesting)
                .when(form(requesting, "RUS", "EU-RUS-2006", protocol))
                .refused(Kind.RULE, "protocol-by-law");
    }

    @Test
    void theRefusalCitesTheArticle() {
        assertThat(application(treaty())
                        .when(form("AAA", "BBB", TestTreaty.ID, "TEST-PROTOCOL"))
                        .refusal()
                        .basis())
                .isEqualTo(TestTreaty.basis("protocols"));
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> between(String requesting) {
        return DeciderSpec.of(new ApplicationDecider(BundledTreatyProfiles.load(), new CalendarLimitClock()))
                .at(SUBMITTED_AT)
                .as(TestActors.officer(requesting));
    }

    private static SubmitApplication form(
            String requesting, String requested, String agreement, @Nullable String protocol) {
        SubmitApplication c = submit(parent(), child());
        return new SubmitApplication(
                c.caseId(),
                c.reference(),
                new StateCode(requesting),
                new StateCode(requested),
                c.requestingAuthority(),
                c.requestedAuthority(),
                agreement,
                protocol,
                c.procedure(),
                c.kind(),
                c.interviewRequested(),
                null,
                c.persons(),
                null,
                Earlier.NONE);
    }
}
