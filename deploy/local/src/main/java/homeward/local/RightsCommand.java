package homeward.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import homeward.local.run.Service;
import homeward.local.servers.BrokerRights;
import homeward.local.servers.ClientFile;
import homeward.local.servers.Parts;

@Command(
        name = "rights",
        mixinStandardHelpOptions = true,
        description = {
            "Enter into a Kafka broker's access list what each service's user may do: it writes its own topics alone;"
                    + " a service that only reads writes none.",
            "The users are named like the services. The broker must have an authorizer."
        })
final class RightsCommand implements Callable<Integer> {

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

    @Option(
            names = "--reader",
            paramLabel = "NAME",
            description = "Also a user who reads all events and writes nothing, such as a tool from outside; its"
                    + " consumer groups begin with <prefix>.NAME. May be repeated.")
    List<String> readers = new ArrayList<>();

    @Override
    public Integer call() {
        Parts users = Service.parts().withReaders(readers);
        int rights = BrokerRights.enter(ClientFile.read(Objects.requireNonNull(client)), prefix, users);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(rights + " rights of " + String.join(", ", users.and()));
        return 0;
    }
}
