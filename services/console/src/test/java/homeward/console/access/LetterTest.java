package homeward.console.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.google.zxing.qrcode.decoder.Decoder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.visit.Tongue;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class LetterTest {

    private static final String CASE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";
    private static final String CODE = "7K2M-9QXD-04TB-VW6H-3ZPA";
    private static final String ADDRESS = "https://letters.example/person?lang=fa";

    @Test
    void theSquareHoldsTheAddressWithTheCodeBehindTheSign() throws Exception {
        Square square = Square.of(ADDRESS + "#" + CODE);

        assertThat(new Decoder().decode(modules(square)).getText()).isEqualTo(ADDRESS + "#" + CODE);
        assertThat(square.path()).matches("(M\\d+ \\d+h1v1h-1z)+");
    }

    /** As a camera would see them, without the quiet zone. */
    private static boolean[][] modules(Square square) {
        int size = square.size() - 8;
        boolean[][] modules = new boolean[size][size];
        for (String module : square.path().split("h1v1h-1z", -1)) {
            if (!module.isEmpty()) {
                String[] place = module.substring(1).split(" ", -1);
                modules[Integer.parseInt(place[1]) - 4][Integer.parseInt(place[0]) - 4] = true;
            }
        }
        return modules;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ar", "fa"})
    void theLetterHoldsNothingOfTheCase(String language) {
        Tongue tongue = Tongue.of(language, null);
        String page = page(tongue, Locale.ENGLISH);
        String printed = page.substring(page.indexOf("<main"));

        assertThat(page).doesNotContain("style=", "<script>").contains("lang=\"" + language + "\"");
        assertThat(page.substring(0, page.indexOf("<header"))).doesNotContain(CASE, "Homeward", "NLD");
        assertThat(printed)
                .contains(CODE, ADDRESS, "8 June 2026", tongue.text("letter.secret"))
                .doesNotContain(CASE, "Homeward", "NLD", "Netherlands", "an authority", "/cases/");
    }

    @Test
    void whatIsSaidToTheOfficerIsInTheOfficersLanguageAndOrder() {
        String page = page(Tongue.of("ru", null), Languages.PERSIAN);
        String header = page.substring(page.indexOf("<header"), page.indexOf("<main"));

        assertThat(header)
                .contains("lang=\"fa\" dir=\"rtl\"", "<span lang=\"en\" dir=\"ltr\">Print the letter now")
                .doesNotContainPattern("\\p{IsNoncharacter_Code_Point}");
    }

    private static String page(Tongue tongue, Locale officers) {
        LetterSheet letter = new LetterSheet(
                tongue,
                ADDRESS,
                CODE,
                "8 June 2026",
                Square.of(ADDRESS + "#" + CODE),
                "/cases/" + CASE + "/persons/" + CASE + "/access");
        return GiveResource.page(shell(officers), letter);
    }

    @Test
    void aFormThatArrivesAfterTheSessionComesBackWithoutTheSecret() {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .formParam("form-token", token)
                .formParam("case", CASE)
                .formParam("secret", "blue tea kettle")
                .formParam("again", "blue tea kettle")
                .post("/letter")
                .then()
                .statusCode(401)
                .body(containsString("Your session has ended"))
                .body(containsString("name=\"case\" value=\"" + CASE + "\""))
                .body(not(containsString("kettle")));
    }

    private static Shell shell(Locale language) {
        return new Shell(
                new Speech(language, States.zone("NLD"), Instant.parse("2026-03-10T12:00:00Z")),
                new Signed("NLD", List.of("requesting-officer"), "an authority", "n-1"),
                null,
                "/letter",
                null,
                true,
                false);
    }
}
