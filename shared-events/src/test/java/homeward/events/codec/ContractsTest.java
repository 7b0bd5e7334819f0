package homeward.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.ServiceLoader;

import org.junit.jupiter.api.Test;

import homeward.events.identification.IdentificationContracts;
import homeward.events.identification.IdentificationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.RequestContracts;

class ContractsTest {

    @Test
    void everyPackageOfThisModuleIsFoundAtItsPosition() {
        assertThat(Contracts.found().services())
                .containsExactly("request", "identification", "transport-and-escort", "reintegration");
    }

    @Test
    void noTwoServicesShareAPosition() {
        assertThat(ServiceLoader.load(ContractPackage.class).stream()
                        .map(found -> found.get().place()))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheRequestedServicesAreKnown() {
        Contracts some = Contracts.found().only(List.of("request"));

        assertThat(some.services()).containsExactly("request");
        assertThat(some.find("request", "CaseClosed")).isPresent();
        assertThat(some.find("identification", "ConsentLearned")).isEmpty();
        assertThatThrownBy(() -> some.only(List.of("identification"))).hasMessageContaining("identification");
    }

    @Test
    void aStreamTypeBelongsToOneServicesEvents() {
        Contracts some = Contracts.of(new RequestContracts(), new IdentificationContracts());

        assertThat(some.events("request", "application")).contains(ApplicationEvent.class);
        assertThat(some.events("identification", "identification")).contains(IdentificationEvent.class);
        assertThat(some.events("identification", "application")).isEmpty();
    }

    @Test
    void aServiceHasOnePackage() {
        assertThatThrownBy(() -> Contracts.of(new RequestContracts(), new RequestContracts()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("request");
    }
}
