package homeward.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void afterAConsentTheDocumentsAreNext() {
        assertThat(Course.of(answered("APPROVED")).now()).isEqualTo("DOCUMENTS");
        assertThat(Course.of(answered("REFUSED", "APPROVED")).now()).isEqualTo("DOCUMENTS");
    }

    @Test
    void ifNobodyIsTakenBackNothingIsExpectedAfterTheReply() {
        Course course = Course.of(answered("REFUSED", "CONSENT_EXPIRED"));

        assertThat(course.stations()).noneMatch(Course.Station::isNow);
        assertThat(course.now()).isEqualTo("REPLY");
    }

    private static CaseFile<?> answered(String... replies) {
        List<Application.Applicant> people =
                Stream.of(replies).map(CourseTest::person).toList();
        return new CaseFile<>(
                "c",
                new Application("ANSWERED", null, people, List.of(), null, null),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    private static Application.Applicant person(String reply) {
        var answer = new Application.Reply(reply, null, List.of(), List.of(), null, null);
        return new Application.Applicant("p-" + reply, "OWN_NATIONAL", "PRINCIPAL", false, null, answer, null);
    }
}
