package homeward.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

/** Whoever is to come back later is told why, and nothing else. */
class NotNowTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void whatIsStillBeingReadIsNamed() {
        Response answer = mappers.notReadYet(new NotReadYet("the lists"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getEntity())
                .extracting("rule", "detail")
                .containsExactly("read-once", "the lists are being read; try again in a moment");
    }

    @Test
    void anyOtherServiceThatCannotAnswerSaysNothingOfLists() {
        Response answer = mappers.refusedByFramework(new ServiceUnavailableException());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getEntity())
                .extracting("rule", "detail")
                .containsExactly("service-available", "the service cannot answer at the moment; repeat the request");
    }
}
