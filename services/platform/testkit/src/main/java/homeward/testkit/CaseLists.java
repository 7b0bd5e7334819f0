package homeward.testkit;

import java.util.List;

/** What a desk's list of cases shows. */
public final class CaseLists {

    private CaseLists() {}

    /** The ids of the cases at a stage, or with a person at it, that the state may see. */
    public static List<String> at(String stage, String state, String role) {
        return TestTokens.as(state, role)
                .queryParam("stage", stage)
                .queryParam("size", 200)
                .get("/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cases.caseId");
    }
}
