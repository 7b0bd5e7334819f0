package homeward.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import homeward.proofs.Hash;

class GatheringTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AFTER = Pattern.compile("&size=\\d+&after=(\\d+)");
    private static final int PAGE = 4;
    private static final int ENOUGH = 1_000;

    private final SampleBundle sample = new SampleBundle(5, 60);
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatIsGatheredPageByPageIsABundleThatHolds() {
        Gathering gathering = new Gathering(this::page, ENOUGH);
        List<JournalPart> parts = Stream.of("request", "identification", "reintegration")
                .flatMap(service -> gathering.part(service).stream())
                .toList();

        assertThat(parts).extracting(JournalPart::service).containsExactly("request", "identification");
        assertThat(asked).anyMatch(query -> query.contains("&after="));
        byte[] bundle = BundleWriter.bundle(SampleBundle.CASE, "NLD", Instant.EPOCH, parts);
        assertThat(new BundleCheck(sample.known(), true).check(bundle).wrong()).isEmpty();
    }

    @Test
    void aCaseOfMoreCommitsThanAreWantedIsRefused() {
        int commits = sample.parts().getFirst().commits().size();

        assertThat(new Gathering(this::page, commits).part("request")).isPresent();
        assertThatThrownBy(() -> new Gathering(this::page, commits - 1).part("request"))
                .isInstanceOf(Gathering.TooMany.class);
    }

    @Test
    void theBoundIsOneForAllServices() {
        int commits = sample.parts().getFirst().commits().size();
        Gathering gathering = new Gathering(this::page, commits);
        gathering.part("request");

        assertThatThrownBy(() -> gathering.part("identification")).isInstanceOf(Gathering.TooMany.class);
    }

    @Test
    void theWitnessIsWaitedFor() {
        Gathering gathering = new Gathering(
                (service, query) -> page(service, query).map(page -> asked.size() < 3 ? notCosigned(page) : page),
                ENOUGH);

        JournalPart part = gathering.part("request").orElseThrow();

        assertThat(part.checkpoint()).contains("homeward/witness/RUS");
    }

    @Test
    void theSignatureOfAnotherLogIsNoneOfAWitness() {
        SampleBundle bundle = SampleBundle.cosignedByALog(6, 60);
        Gathering gathering = new Gathering(
                (_, query) -> {
                    asked.add(query);
                    return asked.size() < 3 ? Optional.of(page(bundle.parts().getFirst(), 0)) : page("request", query);
                },
                ENOUGH);

        JournalPart part = gathering.part("request").orElseThrow();

        assertThat(part.checkpoint()).contains("homeward/witness/RUS");
    }

    /** The service's own signatures alone. */
    private static JsonNode notCosigned(JsonNode page) {
        String note = page.path("checkpoint").asText();
        String own = note.lines()
                .filter(line -> !line.contains("homeward/witness"))
                .reduce("", (text, line) -> text + line + "\n");
        return ((ObjectNode) page).put("checkpoint", own);
    }

    private Optional<JsonNode> page(String service, String query) {
        asked.add(query);
        Matcher after = AFTER.matcher(query);
        long from = after.find() ? Long.parseLong(after.group(1)) : 0;
        return sample.parts().stream()
                .filter(part -> part.service().equals(service))
                .findFirst()
                .map(part -> page(part, from));
    }

    private static JsonNode page(JournalPart part, long after) {
        List<JournalPart.Proved> left = part.commits().stream()
                .filter(commit -> commit.position() > after)
                .toList();
        List<JournalPart.Proved> shown = left.stream().limit(PAGE).toList();
        ObjectNode page = JSON.createObjectNode()
                .put("service", part.service())
                .put("size", 60)
                .put("checkpoint", part.checkpoint())
                .put("firstCheckpoint", part.firstCheckpoint())
                .put("next", shown.getLast().position())
                .put("complete", shown.size() == left.size());
        page.set(
                "consistency",
                texts(part.consistency().stream().map(Hash::base64).toList()));
        page.set("keys", texts(part.keys()));
        if (shown.size() == left.size()) {
            page.put("statement", part.statement());
        }
        shown.forEach(commit -> {
            ObjectNode one = page.withArray("commits")
                    .addObject()
                    .put("position", commit.position())
                    .put("content", Base64.getEncoder().encodeToString(commit.content()));
            one.set("path", texts(commit.path().stream().map(Hash::base64).toList()));
        });
        return page;
    }

    private static JsonNode texts(List<String> texts) {
        return JSON.valueToTree(texts);
    }
}
