package homeward.testkit;

import java.util.List;

/** Queries of a desk's list of cases. */
public final class CaseLists {

    private CaseLists() {}

    /** The ids of the cases visible to the state that are at the stage, or have a person at it. */
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
