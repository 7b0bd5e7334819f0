package homeward.console.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Case;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class TransitPageTest {

    private static final Signed OFFICER = new Signed("AUT", List.of("requested-officer"), "a", "a-1");

    @Test
    void theStateOnTheWaySeesWhatItWasAskedAndTheFormsForItsReply() {
        assertThat(page(file("REQUESTED"), Locale.ENGLISH))
                .contains(
                        "AMS", "VIE", "SVO", "1 person", "Leader of the escort", "Poland", "A place to wait", "Unarmed")
                .contains("Limit to reply", "Art 11(2)", "Silence has no effect")
                .contains("forms/AUTHORISE_TRANSIT?item=" + Case.ITEM, "forms/REFUSE_TRANSIT?item=" + Case.ITEM)
                .doesNotContain("forms/REVOKE_TRANSIT", "style=", ">null<");
    }

    @Test
    void anAgreementCanBeRevoked() {
        assertThat(page(file("AUTHORISED"), Locale.ENGLISH))
                .contains("authorised", "forms/REVOKE_TRANSIT?item=" + Case.ITEM)
                .doesNotContain("forms/AUTHORISE_TRANSIT", "Limit to reply");
    }

    @Test
    void theSameInEveryLanguage() {
        for (Locale language : Languages.ALL) {
            Speech say = say(language);
            assertThat(page(file("REQUESTED"), language))
                    .contains(
                            say.word("offer", "AUTHORISE_TRANSIT"),
                            say.word("transitstanding", "REQUESTED"),
                            say.word("fact", "ADMISSION"))
                    .doesNotContain("fact.", "transitstanding.", ">null<");
        }
        assertThat(page(file("REQUESTED"), Locale.of("ru"))).contains("Транзит", "ожидает ответа");
    }

    @Test
    void anotherStateHasNoSuchPage() {
        var other = new Signed("POL", List.of("requested-officer"), "p", "p-1");

        assertThat(new Passages(file("REQUESTED"), other, say(Locale.ENGLISH))
                        .view()
                        .requests())
                .isEmpty();
        // nor has a party of the case, whose page is that of the case
        assertThat(new Passages(
                                Case.file(Case.crossing(
                                        List.of(Case.PERSON),
                                        "NOTIFIED",
                                        Case.request("REQUESTED", "NO_EFFECT", null))),
                                OFFICER,
                                say(Locale.ENGLISH))
                        .view()
                        .requests())
                .isEmpty();
    }

    private static CaseFile<TransferDesk> file(String standing) {
        return Case.passage(Case.crossing(List.of(), "NOTIFIED", Case.request(standing, "NO_EFFECT", null)));
    }

    private static Speech say(Locale language) {
        return new Speech(language, States.zone("AUT"), Case.NOW);
    }

    private static String page(CaseFile<TransferDesk> file, Locale language) {
        Speech say = say(language);
        Shell shell = new Shell(say, OFFICER, null, "/cases/" + Case.ID + "/transit", null, false, false);
        return TransitResource.Templates.transit(shell, new Passages(file, OFFICER, say).view())
                .setLocale(language)
                .render();
    }
}
