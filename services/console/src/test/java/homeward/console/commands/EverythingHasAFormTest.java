package homeward.console.commands;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every operation of the four services that changes something is a form of the console: a command, a page of its own, or one of a few
 * exceptions with a reason. The operations are those of the resources from which the services make their OpenAPI documents.
 */
class EverythingHasAFormTest {

    private static final Path SERVICES = Path.of("..");

    /** Each service, and what all of them have. */
    private static final List<String> MODULES = List.of(
            "request",
            "identification",
            "transport-and-escort",
            "reintegration",
            "platform/casefile",
            "platform/chassis");

    private static final Pattern OPERATION =
            Pattern.compile("@(?:POST|PUT)\\b.*?\\bpublic [A-Za-z<>?]+ ([a-z][A-Za-z]*)\\(", Pattern.DOTALL);

    /** Pages of their own: the file of the console, and the address to which it sends. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            entry("SubmitApplication.submit", List.of("apply/CheckResource", "\"/applications?draft=\"")),
            entry("PreviewDisclosure.preview", List.of("apply/DryRun", "\"/applications/preview\"")),
            entry("Drafts.begin", List.of("apply/DraftDesk", "\"/drafts\"")),
            entry("Drafts.save", List.of("apply/DraftDesk", "calls.put(")),
            entry("ConfirmReceipt.confirm", List.of("reply/ReceiptResource", "\"/receipt\"")),
            entry("ApproveReadmission.approve", List.of("reply/ReplyResource", "\"/approvals\"")),
            entry("RefuseReadmission.refuse", List.of("reply/ReplyResource", "\"/refusals\"")),
            entry(
                    "ConfirmDeemedConsent.confirm",
                    List.of("reply/SilenceResource", "\"/deemed-consent-confirmations\"")),
            entry("SendMessage.send", List.of("letters/WriteResource", "\"/messages\"")),
            entry("SearchCases.find", List.of("reading/Reading", "\"/searches\"")),
            entry("Access.give", List.of("access/AccessPages", "\"/access\"")),
            entry("OpenWithCode.open", List.of("visit/VisitResource", "\"/returnee/openings\"")),
            entry("LookOnce.look", List.of("visit/VisitResource", "\"/returnee/views\"")),
            entry("Work.assign", List.of("inbox/AssignmentResource", "\"/work/assignments\"")),
            entry("Work.save", List.of("inbox/ViewResource", "\"/work/views\"")),
            entry("Erasure.erase", List.of("administration/ErasuresResource", "\"erasure\"")),
            entry("ErasureProposal.propose", List.of("administration/ErasuresResource", "\"erasure-proposals\"")));

    /** Without a page, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "StoreAttachment.store", "sent by the systems of authorities; the page of a letter takes texts only",
            "Work.reassign", "for an administrator's tools, when an officer leaves; officers give cases one by one");

    @Test
    void everyOperationHasAFormOrAReason() throws IOException {
        Set<String> commands = new TreeSet<>();
        for (Command command : Commands.all()) {
            String path = CommandsTest.OPERATIONS.get(command.code());
            assertThat(path).as(command.code()).isNotNull();
            commands.add(path.substring(path.lastIndexOf('/') + 1));
        }
        Set<String> known = Stream.of(PAGES.keySet(), EXCEPTIONS.keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> operations = operations();

        assertThat(operations).hasSizeGreaterThan(70);
        assertThat(operations)
                .filteredOn(operation -> !known.contains(operation))
                .extracting(operation -> operation.substring(0, operation.indexOf('.')))
                .containsExactlyInAnyOrderElementsOf(commands);
        // and nothing is excused that does not exist any more
        assertThat(operations).containsAll(known);
    }

    @Test
    void everyPageSendsToItsOperation() throws IOException {
        for (Map.Entry<String, List<String>> page : PAGES.entrySet()) {
            Path file =
                    Path.of("src/main/java/homeward/console", page.getValue().getFirst() + ".java");
            assertThat(Files.readString(file))
                    .as(page.getKey())
                    .contains(page.getValue().getLast());
        }
    }

    private static Set<String> operations() throws IOException {
        Set<String> operations = new TreeSet<>();
        for (String module : MODULES) {
            List<Path> resources = new ArrayList<>();
            try (Stream<Path> files = Files.walk(SERVICES.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith("Resource.java")).forEach(resources::add);
            }
            for (Path resource : resources) {
                String name = resource.getFileName().toString().replace("Resource.java", "");
                Matcher operation = OPERATION.matcher(Files.readString(resource));
                while (operation.find()) {
                    operations.add(name + "." + operation.group(1));
                }
            }
        }
        return operations;
    }
}
