package homeward.console.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.proofs.Journals.Newest;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class ProofPagesTest {

    private static final String CASE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";
    private static final Signed AUDITOR = new Signed("NLD", List.of("auditor"), "a", "a-1");

    @Test
    void aJournalWithoutCosignatureOrWithoutAnswerIsToldFromAnAttestedOne() {
        String page = journals(Locale.ENGLISH);

        assertThat(page)
                .contains(
                        "1 of 4 journals",
                        "Checkpoint of 184,233 commits",
                        "witness/RUS",
                        "26 May 10:40",
                        "Not cosigned yet",
                        "Nothing was recorded here",
                        "The service does not answer",
                        "does not check signatures")
                .doesNotContain("style=");
    }

    @Test
    void theSameInRussian() {
        assertThat(journals(Locale.of("ru"))).contains("журналов 1 из 4", "Пока не заверено", "Служба не отвечает");
    }

    @Test
    void whoMayHaveNoProofsIsRefusedThePage() {
        List<Answer<Newest>> refused = List.of(refused(403));

        assertThatThrownBy(() ->
                        JournalsResource.view(refused, shell(Locale.ENGLISH).say()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void ofACaseEachJournalSaysHowMuchItHoldsAndWhetherThatIsAll() {
        ProofPage whole = new ProofPage(
                "request",
                184_233,
                Notes.cosigned(),
                Notes.signed(),
                List.of("a", "b"),
                List.of(new ProofPage.Commit(7, List.of("h"))),
                "a statement",
                true);
        Shell shell = shell(Locale.ENGLISH);
        CaseProofsView view = CaseProofsResource.view(
                CASE, null, List.of(Answer.of(whole), refused(404), refused(404), refused(0)), shell.say());

        assertThat(CaseProofsResource.Templates.proofs(shell, view)
                        .setLocale(Locale.ENGLISH)
                        .render())
                .contains(
                        "Commits of the case, each with its proof: 1",
                        "The service states that these are all.",
                        "hashes that show it: 2",
                        "/audit/cases/" + CASE + "/proofs/request",
                        "href=\"/audit/cases/" + CASE + "/bundle\"",
                        "./homeward verify " + CASE + ".zip")
                .doesNotContain("./homeward bundle")
                .doesNotContain("style=");
    }

    @Test
    void aCaseThatIsTooLongIsGatheredOnTheCommandLine() {
        CaseProofsView.Part part = new CaseProofsView.Part(
                "Applications", "", null, CaseBundleResource.MOST_COMMITS + 1, true, "1", 2, true, "/there");
        String page = CaseProofsResource.Templates.proofs(
                        shell(Locale.ENGLISH), new CaseProofsView(CASE, null, List.of(part)))
                .setLocale(Locale.ENGLISH)
                .render();

        assertThat(page).contains("./homeward bundle " + CASE + " --as NLD").doesNotContain("/bundle\"");
    }

    private static String journals(Locale language) {
        Shell shell = shell(language);
        JournalsView view = JournalsResource.view(
                List.of(
                        Answer.of(new Newest(Notes.cosigned())),
                        Answer.of(new Newest(Notes.signed())),
                        refused(404),
                        refused(Problem.NO_ANSWER)),
                shell.say());
        return JournalsResource.Templates.journals(shell, view)
                .setLocale(language)
                .render();
    }

    private static <T> Answer<T> refused(int status) {
        return Answer.refused(new Problem(status, null, null, null, null, null, null));
    }

    private static Shell shell(Locale language) {
        var say = new Speech(language, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));
        return new Shell(say, AUDITOR, null, "/audit/journals", null, false, false);
    }
}
