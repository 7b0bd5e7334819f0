package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.Role;
import homeward.events.StateCode;

class ClientIdTest {

    static List<String> roles() {
        return Role.ALL;
    }

    @Test
    void anOperatorBelongsToNoState() {
        ClientId operator = ClientId.parse("operator@night");

        assertThat(operator.state()).isNull();
        assertThat(operator.roles()).containsExactly("operator");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyRoleIsIssued(String role) {
        assertThat(ClientId.parse("deu-" + role).roles()).containsExactly(role);
    }

    @Test
    void severalRolesAndPersonsHaveOneStateThatServicesAccept() {
        ClientId client = ClientId.parse("deu-requested-officer.consular-officer@second");

        assertThat(client.roles()).containsExactly("requested-officer", "consular-officer");
        assertThat(new StateCode(String.valueOf(client.state()))).hasToString("DEU");
    }

    @Test
    void aPersonIsTheSameInEveryRoleAndWhoeverPlansIsOfAnotherAuthority() {
        ClientId plans = ClientId.parse("deu-transport-coordinator@second");
        ClientId decides = ClientId.parse("deu-requesting-officer@second");

        assertThat(plans.subject()).isEqualTo(decides.subject());
        assertThat(plans.authority()).isNotEqualTo(decides.authority());
        assertThat(ClientId.parse("rus-requesting-officer@second").subject()).isNotEqualTo(decides.subject());
        assertThat(ClientId.parse("deu-requesting-officer").subject()).isNotEqualTo(decides.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-monitor", "frontex-monitor", "DEU-monitor", "deu-king", "deu", ""})
    void whatServicesWouldNotAcceptIsNotIssued(String clientId) {
        assertThatThrownBy(() -> ClientId.parse(clientId)).isInstanceOf(IllegalArgumentException.class);
    }
}
