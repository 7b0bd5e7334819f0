package homeward.chassis.policies;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.policies.PolicyConsumerTest.WhenReceiptIsConfirmedThenItIsNoted;

/** A service must read exactly the services it has policies for. */
class PolicySourcesTest {

    private static final List<Policy<?>> OF_REQUEST = List.of(new WhenReceiptIsConfirmedThenItIsNoted());

    @Test
    void whoIsHeardMayStart() {
        assertThatCode(() -> PolicyChannel.requireHeard(OF_REQUEST, Set.of("request")))
                .doesNotThrowAnyException();
        assertThatCode(() -> PolicyChannel.requireHeard(List.of(), Set.of())).doesNotThrowAnyException();
    }

    @Test
    void aPolicyThatNoEventReachesStopsTheStart() {
        assertThatThrownBy(() -> PolicyChannel.requireHeard(OF_REQUEST, Set.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("homeward.policy-sources must be [request]")
                .hasMessageContaining("not set");
    }

    @Test
    void aTopicReadForNothingStopsTheStart() {
        assertThatThrownBy(() -> PolicyChannel.requireHeard(OF_REQUEST, Set.of("request", "identification")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it is [identification, request]");
        assertThatThrownBy(() -> PolicyChannel.requireHeard(List.of(), Set.of("request")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be left out");
    }
}
