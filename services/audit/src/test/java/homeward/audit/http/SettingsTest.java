package homeward.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The services whose desks are used here are on the class path; nothing else of them takes part. */
@QuarkusTest
@QuarkusTestResource(ServicesTopics.class)
class SettingsTest {

    @Test
    void noSettingOfAnotherServiceIsFound() {
        Config config = ConfigProvider.getConfig();

        assertThat(config.getValue("homeward.service", String.class)).isEqualTo("audit");
        assertThat(config.getOptionalValue("homeward.policy-sources", String.class))
                .isEmpty();
        assertThat(config.getOptionalValue("homeward.files", String.class)).isEmpty();
    }
}
