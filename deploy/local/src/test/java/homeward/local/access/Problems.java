package homeward.local.access;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;

import homeward.local.access.Wire.Answer;

/** Assertions on refusals. */
final class Problems {

    private Problems() {}

    /** The answer is 400 and names the field. */
    static void isAbout(SoftAssertions all, Answer answer, String field, String what) {
        all.assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(400);
        isProblem(all, answer);
        if (answer.status() == 400) {
            JsonNode problem = answer.json();
            List<String> named = new ArrayList<>(List.of(problem.path("field").asText()));
            problem.path("violations")
                    .forEach(violation -> named.add(violation.path("field").asText()));
            all.assertThat(named)
                    .as(what + " " + answer.body())
                    .anyMatch(name -> name.startsWith(field) || name.equals(parent(field)));
        }
    }

    /** The field of a composite value, such as an amount of money, which is refused as a whole. */
    private static String parent(String field) {
        int dot = field.lastIndexOf('.');
        return dot < 0 || field.endsWith("noSuchField") ? field : field.substring(0, dot);
    }

    /** The answer is a problem+json that reveals nothing about the code. */
    static void isProblem(SoftAssertions all, Answer answer) {
        all.assertThat(answer.contentType()).startsWith("application/problem+json");
        all.assertThat(answer.body()).doesNotContain("Exception", "\tat ", "homeward.", "java.");
    }
}
