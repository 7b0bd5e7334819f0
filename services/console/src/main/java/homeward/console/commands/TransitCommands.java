package homeward.console.commands;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import homeward.console.api.Service;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Command.Fact;
import homeward.console.words.Speech;
import homeward.events.Role;
import homeward.events.transport.TransferEvent.TransitRefusalGround;
import homeward.events.transport.TransferEvent.TransitSupport;

/** What follows a request for transit: the reply of the state on the way, or the announcement after its silence. */
public final class TransitCommands {

    /** By the requesting state. */
    public static final Command ANNOUNCE_TRANSIT = command("ANNOUNCE_TRANSIT", "/announcement")
            .by(Role.TRANSPORT_COORDINATOR)
            .stopping()
            .tells(TransitCommands::request)
            .made();

    public static final Command AUTHORISE_TRANSIT = command("AUTHORISE_TRANSIT", "/authorisation")
            .by(Role.REQUESTED_OFFICER)
            .asks(Asked.several("support", Options.coded("support", TransitSupport.values())))
            .tells(TransitCommands::request)
            .made();

    public static final Command REFUSE_TRANSIT = command("REFUSE_TRANSIT", "/refusal")
            .by(Role.REQUESTED_OFFICER)
            .stopping()
            .asks(
                    Asked.several("grounds", Options.coded("transitground", TransitRefusalGround.values()))
                            .needed(),
                    Asked.text("observations").optional())
            .tells(TransitCommands::request)
            .made();

    public static final Command REVOKE_TRANSIT = command("REVOKE_TRANSIT", "/revocation")
            .by(Role.REQUESTED_OFFICER)
            .stopping()
            .asks(
                    Asked.several("grounds", Options.coded("transitground", TransitRefusalGround.values()))
                            .needed(),
                    Asked.text("observations").optional())
            .tells(TransitCommands::request)
            .made();

    private static final Set<Command> REPLIES = Set.of(AUTHORISE_TRANSIT, REFUSE_TRANSIT, REVOKE_TRANSIT);

    private TransitCommands() {}

    static Set<Command> all() {
        return Set.of(ANNOUNCE_TRANSIT, AUTHORISE_TRANSIT, REFUSE_TRANSIT, REVOKE_TRANSIT);
    }

    /** Whether the state on the way gives it, which has a page of the transit and none of the case. */
    public static boolean isReply(Command command) {
        return REPLIES.contains(command);
    }

    private static Command.Builder command(String code, String path) {
        return Command.of(code, Service.TRANSPORT, "/cases/{case}/transit-requests/{item}" + path, "transfer-{case}");
    }

    private static List<Fact> request(Context context) {
        Speech say = context.say();
        Optional<TransferDesk.Crossed> request =
                context.transfer().flatMap(desk -> desk.request(context.target().item()));
        return request.stream()
                .flatMap(crossed -> Stream.concat(
                        Stream.of(new Fact(say.word("fact", "TRANSIT_STATE"), say.state(crossed.state()))),
                        Stream.ofNullable(crossed.limits())
                                .flatMap(limits -> Stream.ofNullable(limits.replyDue()))
                                .map(due -> new Fact(
                                        say.word("fact", "REPLY_DUE"),
                                        say.due(due, crossed.state()).places().getFirst()))))
                .toList();
    }
}
