package homeward.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.console.cases.Given;
import homeward.console.forms.Fault;
import homeward.console.forms.Head;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;
import homeward.events.Role;

/** Who is asked to let a person type a secret. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class AskPageTest {

    private static final String CASE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";
    private static final String PERSON = "3f0c5d5c-7a0f-4f0a-9c3f-000000000002";
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Signed OFFICER = signed(Role.REQUESTING_OFFICER);
    private static final Signed CHILD_PROTECTION = signed(Role.CHILD_PROTECTION_OFFICER);

    @Test
    void toAChildAnOfficerOfTheProcedureIsToldWhoGivesItBeforeAnythingIsTyped() {
        assertThat(page(OFFICER, true))
                .contains("access is given by child protection")
                .doesNotContain("name=\"secret\"", "name=\"guardian\"");
        assertThat(page(CHILD_PROTECTION, true))
                .contains("name=\"secret\"", "name=\"guardian\"")
                .doesNotContain("access is given by child protection");
    }

    @Test
    void ofAnAdultNoGuardianIsAsked() {
        for (Signed officer : List.of(OFFICER, CHILD_PROTECTION)) {
            assertThat(page(officer, false))
                    .contains("name=\"secret\"")
                    .doesNotContain("name=\"guardian\"", "value=\"blue tea kettle\"");
        }
    }

    @Test
    void whatIsWrongIsToldAtTheField() {
        assertThat(page(OFFICER, false, List.of(new Fault("again", "The two are not the same", null))))
                .containsPattern("id=\"again\"[^>]* aria-invalid=\"true\"\\s+aria-describedby=\"again-fault\"")
                .contains("id=\"again-fault\">The two are not the same", "aria-describedby=\"sh\"")
                .doesNotContain("secret-fault");
    }

    @Test
    void nobodyElseGivesIt() {
        assertThat(signed(Role.REQUESTED_OFFICER).givesAccess()).isFalse();
        assertThat(signed(Role.AUDITOR).givesAccess()).isFalse();
        assertThat(OFFICER.givesAccess()).isTrue();
        assertThat(CHILD_PROTECTION.givesAccess()).isTrue();
    }

    private static String page(Signed officer, boolean minor) {
        return page(officer, minor, List.of());
    }

    private static String page(Signed officer, boolean minor, List<Fault> faults) {
        Speech say = new Speech(Locale.ENGLISH, States.zone("NLD"), NOW);
        Shell shell = new Shell(say, officer, null, "/cases/" + CASE, null, false, false);
        AccessView view = new AccessView(
                new Head(CASE, Given.form(false, NOW), "BEISPIEL Timur", null, null, null, faults, null),
                PERSON,
                minor,
                officer.givesAccess(minor),
                null);
        AccessForm form = AccessForm.empty();
        form.secret = "blue tea kettle";
        return AccessPages.Templates.ask(shell, view, form)
                .setLocale(Locale.ENGLISH)
                .render();
    }

    private static Signed signed(String role) {
        return new Signed("NLD", List.of(role), "an authority", "n-1");
    }
}
