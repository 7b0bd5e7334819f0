package homeward.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The embedded store and broker make no text of every message that they send: with it on, they do little else. */
class QuietServersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"de.bwaldvogel.mongo.wire.MongoWireMessageEncoder", "org.apache.kafka.common.network.Selector"})
    void nothingIsFormattedThatNobodyReads(String logger) {
        assertThat(LoggerFactory.getLogger(logger).isDebugEnabled()).isFalse();
    }
}
