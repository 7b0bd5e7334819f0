package homeward.transport.http;

import static homeward.transport.http.TransferTest.learned;
import static homeward.transport.http.TransferTest.proposed;
import static homeward.transport.http.TransferTest.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.journal.Journal;
import homeward.journal.StoredEvent;
import homeward.testkit.ServicePlatform;

/** Entries of the disclosure ledger for a transfer through a third state. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class TransitDisclosureTest {

    @Inject
    Journal journal;

    @Test
    void aTransitStateIsAPartyButNoPersonalDataIsSentToIt() {
        TestCase family = TestCase.opened();
        String journey = proposed(family);
        learned(family);
        requested(family, journey);
        family.done("DEU", "transport-coordinator", journey + "/escorts", """
                {"function": "ESCORT_LEADER", "name": "Ada Exemplar", "serviceNumber": "E-0001"}""");

        await().until(() -> receivers(family).size() > 0);

        assertThat(receivers(family)).containsExactly("RUS");
        assertThat(family.file("DEU").getList("parties")).contains("POL");
    }

    private List<String> receivers(TestCase about) {
        List<String> receivers = new ArrayList<>();
        try (var reader = journal.read(1)) {
            reader.forEachRemaining(commit -> {
                for (StoredEvent event : commit.events()) {
                    EventMeta meta = MetaJson.read(event.meta());
                    if (event.type().equals("DataReceived") && meta.caseId().equals(about.caseId())) {
                        receivers.add(meta.actor().onBehalfOf().value());
                    }
                }
            });
        }
        return receivers;
    }
}
