package homeward.local.topics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.run.Addresses;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;
import homeward.local.servers.Access;

/** The description of the topics and the consumer on the page, with records of all services about whole cases. */
@ExtendWith(SharedRun.class)
class TopicsTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path PAGE = PROJECT.resolve("docs/consume-events.md");
    private static final List<String> CASES =
            List.of("01-voluntary-return-with-a-passport.json", "06-protection-concern-stops-a-departure.json");

    private static Addresses addresses;
    private static Access access;
    private static Path settings;
    private static Described described;
    private static List<ConsumerRecord<String, String>> records;

    @BeforeAll
    static void casesArePlayed(KillableRun run, @TempDir Path few) throws IOException {
        for (String name : CASES) {
            Files.copy(PROJECT.resolve("samples").resolve(name), few.resolve(name));
        }
        assertThat(new Demo(run.addresses(), run.time(), new Console(), run.data()).play(few))
                .isTrue();
        addresses = run.addresses();
        access = run.access();
        settings = run.data().resolve(Access.READER_FILE);
        described = new Described(PROJECT.resolve("docs/asyncapi.yaml"), addresses.prefix());
        records = AllRecords.of(
                access.kafka(Access.READER), List.copyOf(described.channels().keySet()));
    }

    @Test
    void everyRecordIsAsDescribed() {
        assertThat(records)
                .allSatisfy(record -> assertThat(described.differences(record))
                        .as("%s at %d of %s", record.key(), record.offset(), record.topic())
                        .isEmpty());
        assertThat(records.stream().map(ConsumerRecord::topic).collect(Collectors.toSet()))
                .isEqualTo(described.channels().keySet());
        assertThat(records.stream().map(TopicsTest::type).distinct().count()).isGreaterThan(30);
    }

    @Test
    void aRecordThatIsNotAsDescribedIsNoticed() {
        ConsumerRecord<String, String> one = records.getFirst();

        assertThat(described.differences(with(one, "{}", "ce_time", "yesterday")))
                .anyMatch(difference -> difference.startsWith("headers") && difference.contains("ce_time"))
                .anyMatch(difference -> difference.startsWith("payload"));
        assertThat(described.differences(with(one, one.value(), "ce_type", "homeward.request.Imagined.v1")))
                .anyMatch(difference -> difference.contains("Imagined"));
        assertThat(described.differences(with(one, one.value(), "x-other", "1")))
                .containsExactly("header x-other is not described");
    }

    @Test
    void theTopicsHaveTheDescribedSettings() throws Exception {
        Map<String, JsonNode> channels = described.channels();
        try (Admin admin = Admin.create(access.kafka(Access.READER))) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(channels.keySet()).allTopicNames().get();
            for (var channel : channels.entrySet()) {
                JsonNode kafka = channel.getValue().at("/bindings/kafka");
                assertThat(requireNonNull(topics.get(channel.getKey())).partitions())
                        .hasSize(kafka.get("partitions").asInt());
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, channel.getKey());
                Config real = requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource));
                kafka.get("topicConfiguration")
                        .properties()
                        .forEach(
                                setting -> assertThat(real.get(setting.getKey()).value())
                                        .as(setting.getKey())
                                        .isEqualTo(text(setting.getValue())));
            }
        }
    }

    @Test
    void theConsumerOnThePagePrintsEveryEvent(@TempDir Path folder) throws Exception {
        String program = block("java");
        assertThat(program.lines()).hasSize(10);
        Files.writeString(folder.resolve("Consume.java"), program);
        Path output = folder.resolve("output.txt");
        Process consumer = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> !consumer.isAlive() || hasAll(output));
        } finally {
            consumer.destroyForcibly().onExit().join();
        }
        assertThat(hasAll(output))
                .as(Files.readString(folder.resolve("errors.txt")))
                .isTrue();
    }

    private static boolean hasAll(Path output) throws IOException {
        TreeSet<String> printed = new TreeSet<>(Files.readAllLines(output, StandardCharsets.UTF_8));
        return records.stream()
                .allMatch(record -> printed.contains(record.key() + " " + type(record) + " " + record.value()));
    }

    /** The command as printed, for this JDK, class path, run and prefix. */
    private static List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(block("sh").trim().split(" ")));
        assertThat(command)
                .containsExactly(
                        "java",
                        "-cp",
                        "'deploy/local/target/lib/*'",
                        "Consume.java",
                        ".data/reader.properties",
                        "homeward");
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.set(2, System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.set(4, settings.toString());
        command.set(5, addresses.prefix());
        return command;
    }

    private static String block(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static String text(JsonNode setting) {
        return setting.isArray() ? setting.get(0).asString() : setting.asString();
    }

    /** The record with another value and one header replaced. */
    private static ConsumerRecord<String, String> with(
            ConsumerRecord<String, String> record, String value, String name, String header) {
        ConsumerRecord<String, String> changed =
                new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), record.key(), value);
        new RecordHeaders(record.headers()).forEach(changed.headers()::add);
        changed.headers().remove(name);
        changed.headers().add(name, header.getBytes(StandardCharsets.UTF_8));
        return changed;
    }
}
