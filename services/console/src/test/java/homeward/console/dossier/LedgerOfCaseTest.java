package homeward.console.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.commands.Case;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** From a case, auditors come to the ledger of each of its persons; nobody else may read it. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class LedgerOfCaseTest {

    private static final String LEDGER = "/audit/persons/" + Case.PERSON;

    @ParameterizedTest
    @CsvSource({"en, Disclosure ledger", "ru, Журнал раскрытия", "fa, دفتر افشا"})
    void anAuditorIsLedToIt(String language, String title) {
        Signed auditor = new Signed("NLD", List.of("auditor"), "Nel Exempel", "n-9");

        assertThat(page(auditor, Locale.of(language)))
                .contains("<a href=\"#ledger\">" + title + "</a>", "id=\"ledger\">" + title, "href=\"" + LEDGER + "\"");
    }

    @Test
    void anOfficerIsNot() {
        assertThat(page(Case.OFFICER, Locale.ENGLISH)).contains("PRIMER Anna").doesNotContain(LEDGER, "#ledger");
    }

    private static String page(Signed signed, Locale language) {
        Speech say = new Speech(language, States.zone("NLD"), Case.NOW);
        CaseFile<RequestDesk> file = Case.file(Case.request());
        var files = new Dossier.Files(
                file, Objects.requireNonNull(file.application().form()), null, null, null, List.of(), List.of());
        Shell shell = new Shell(say, signed, null, "/cases/" + Case.ID, null, false, false);
        return DossierResource.Templates.dossier(shell, Dossier.of(files, signed, say, false))
                .setLocale(language)
                .render();
    }
}
