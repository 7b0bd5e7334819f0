package homeward.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.TypeName;
import homeward.events.disclosure.DisclosureEvent.DataRead;
import homeward.events.transport.TransferEvent;

class StrictReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"caseId\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"caseId\":\"00000000-0000-0000-0000-000000000001\",\"outcome\":null}",
                "{\"caseId\":\"00000000-0000-0000-0000-000000000001\",\"outcome\":0}",
                "{\"caseId\":\"00000000-0000-0000-0000-000000000001\",\"outcome\":\"PARDONED\"}",
                "{\"caseId\":\"00000000-0000-0000-0000-000000000001\",\"outcome\":\"REFUSED\",\"x\":1}",
                "{\"caseId\":\"00000000-0000-0000-0000-000000000001\",\"outcome\":\"REFUSED\"} {}",
                "[]",
                "not json",
                ""
            })
    void aPayloadThatViolatesItsContractIsRefusedWithoutQuotingIt(String payload) {
        assertThatThrownBy(() ->
                        ContractFiles.CODEC.decode("request", "CaseClosed", 1, payload.getBytes(UTF_8), new UUID(0, 1)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("homeward.request.CaseClosed.v1")
                .hasMessageNotContaining("PARDONED")
                .hasNoCause();
    }

    @Test
    void theSameNameInTwoServicesMeansTwoContracts() {
        assertThat(ContractFiles.CONTRACTS.find("transport-and-escort", "ConsentLearned"))
                .hasValueSatisfying(
                        type -> assertThat(type.recordClass()).isEqualTo(TransferEvent.ConsentLearned.class));
        assertThat(ContractFiles.CONTRACTS.find("identification", "ConsentLearned"))
                .hasValueSatisfying(
                        type -> assertThat(type.recordClass()).isNotEqualTo(TransferEvent.ConsentLearned.class));
    }

    @Test
    void theLedgerBelongsToEveryServiceAndToNoAggregate() {
        assertThat(ContractFiles.CONTRACTS.services())
                .allSatisfy(service -> assertThat(ContractFiles.CONTRACTS.find(service, "DataRead"))
                        .hasValueSatisfying(
                                type -> assertThat(type.streamType()).isNull()));
        assertThatThrownBy(() -> ContractFiles.CONTRACTS.of(DataRead.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTypeNameIsReadBackAsItWasWritten() {
        TypeName type = ContractFiles.fullName(ContractFiles.CONTRACTS.of(TransferEvent.Departed.class));

        assertThat(type).hasToString("homeward.transport-and-escort.Departed.v1");
        assertThat(TypeName.parse(type.toString())).isEqualTo(type);
        assertThatThrownBy(() -> TypeName.parse("homeward.request.Departed"))
                .hasMessageContaining("homeward.<service>");
    }
}
