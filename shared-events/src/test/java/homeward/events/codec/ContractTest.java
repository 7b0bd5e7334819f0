package homeward.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.events.DomainEvent;
import homeward.events.TypeName;

/** All events ever written must stay readable: the checked-in schema and sample of every version are valid. */
class ContractTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    static void writeWhatIsMissing() {
        if (ContractFiles.REGENERATE) {
            contracts().forEach(type -> {
                ContractFiles.writeIfMissing(ContractFiles.schema(type), SchemaWriter.schema(type.recordClass()));
                ContractFiles.writeIfMissing(ContractFiles.sample(type), SampleWriter.sample(type.recordClass()));
            });
        }
    }

    static List<EventType> contracts() {
        return ContractFiles.all();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(ContractFiles.samples())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aContractDoesNotChangeWithinItsVersion(EventType type) {
        assertThat(SchemaWriter.schema(type.recordClass()))
                .as(
                        "%s no longer is what v%d promises: add a new version (@Version) and an upcaster (Upcasters);"
                                + " only for a contract that was never released delete its schema and sample and %s",
                        type.name(), type.version(), ContractFiles.HOW_TO_REGENERATE)
                .isEqualTo(ContractFiles.read(ContractFiles.schema(type)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theGoldenSampleFollowsItsSchema(EventType type) {
        Schema schema = SCHEMAS.getSchema(ContractFiles.read(ContractFiles.schema(type)), InputFormat.JSON);

        assertThat(schema.validate(ContractFiles.read(ContractFiles.sample(type)), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON))
                .as("a schema that accepts nothing at all proves nothing")
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theGoldenSampleIsReadAndWrittenBackUnchanged(EventType type) throws IOException {
        String sample = ContractFiles.read(ContractFiles.sample(type));

        DomainEvent event =
                ContractFiles.CODEC.decode(ContractFiles.fullName(type), sample.getBytes(UTF_8), new UUID(0, 1));

        assertThat(event).isInstanceOf(type.recordClass());
        assertThat(EventJson.mapper().readTree(ContractFiles.CODEC.encode(event)))
                .isEqualTo(EventJson.mapper().readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleOfEveryVersionIsStillReadable(Path file) {
        String service = folder(file);
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        TypeName type = TypeName.parse("homeward." + (service.equals("disclosure") ? "request" : service) + "." + name);

        DomainEvent event =
                ContractFiles.CODEC.decode(type, ContractFiles.read(file).getBytes(UTF_8), new UUID(0, 1));

        assertThat(event.getClass().getSimpleName()).isEqualTo(type.name());
    }

    @Test
    void everyVersionFromTheFirstHasASample() throws IOException {
        List<Path> files = samples();
        assertThat(contracts())
                .allSatisfy(type -> assertThat(files.stream()
                                .filter(file -> folder(file).equals(type.contract())
                                        && file.getFileName().toString().startsWith(type.name() + ".v")))
                        .hasSize(type.version()));
    }

    private static String folder(Path file) {
        return ContractFiles.samples().relativize(file).getName(0).toString();
    }
}
