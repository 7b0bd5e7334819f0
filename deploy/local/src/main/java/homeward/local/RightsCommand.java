package homeward.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.TopicRights;
import homeward.local.console.PlainError;
import homeward.local.run.Service;

@Command(
        name = "rights",
        mixinStandardHelpOptions = true,
        description = {
            "Enter into a Kafka broker's access list what each service's user may do: it writes its own topics alone.",
            "The users are named like the services. The broker must have an authorizer."
        })
final class RightsCommand implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 60;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--client",
            paramLabel = "FILE",
            required = true,
            description = "Properties of a Kafka client that may change the access list: bootstrap.servers,"
                    + " security.protocol, sasl.*, ssl.*.")
    @Nullable
    Path client;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "First part of the names of topics (default: ${DEFAULT-VALUE}).")
    String prefix = "homeward";

    @Override
    public Integer call() {
        List<String> services = Service.writing().stream().map(Service::id).toList();
        TopicRights rights = new TopicRights(new TopicNames(prefix));
        List<AclBinding> all = new ArrayList<>();
        services.forEach(service -> all.addAll(rights.of(service, services, service)));
        List<String> readers = Service.reading().stream().map(Service::id).toList();
        readers.forEach(service -> all.addAll(rights.ofReader(service, services, service)));
        try (Admin admin = Admin.create(properties())) {
            admin.createAcls(all).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new PlainError(
                    "The access list was not changed: " + cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainError("The access list may be incomplete; run it again.");
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(all.size() + " rights of "
                        + Stream.of(services, readers).flatMap(List::stream).collect(Collectors.joining(", ")));
        return 0;
    }

    private Properties properties() {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Objects.requireNonNull(client))) {
            properties.load(in);
        } catch (IOException e) {
            throw new PlainError("The file " + client + " cannot be read.");
        }
        return properties;
    }
}
