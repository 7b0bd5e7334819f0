package homeward.bundles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.proofs.Hash;

/** Asks the running services for what their journals hold of a case, as an auditor of one side does. */
public final class Gathering {

    /** How long to wait, for all services together, for the witness to cosign what was recorded last. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private final Source source;
    private final int most;
    private final long end;
    private int gathered;

    /** How the services are asked. What goes wrong there is thrown as it is. */
    @FunctionalInterface
    public interface Source {

        /**
         * A page of {@code GET /cases/{case}/proofs}.
         *
         * @param service its name
         * @param query to be added to the path, such as {@code ?limit=500}
         * @return empty if the service has recorded nothing of the case, or not for the auditor's state
         */
        Optional<JsonNode> page(String service, String query);
    }

    /** More commits than were wanted at most. */
    public static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMany(int most) {
            super("the case has more than " + most + " commits");
        }
    }

    /**
     * @param source of one case, asked as one auditor
     * @param most commits of all services together
     */
    public Gathering(Source source, int most) {
        this(source, most, PATIENCE);
    }

    /**
     * @param source of one case, asked as one auditor
     * @param most commits of all services together
     * @param patience for all services together, until the witness has cosigned
     */
    public Gathering(Source source, int most, Duration patience) {
        this.source = source;
        this.most = most;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /**
     * @param service its name
     * @return empty if the service has recorded nothing of the case, or not for the auditor's state
     * @throws TooMany if there are more commits than are wanted
     */
    public Optional<JournalPart> part(String service) {
        Optional<JsonNode> first = page(service, "");
        while (first.isPresent() && !isCosigned(first.get()) && System.nanoTime() < end && paused()) {
            first = page(service, "");
        }
        return first.map(page -> whole(service, page));
    }

    private static boolean isCosigned(JsonNode page) {
        return page.path("commits").size() > 0
                && !JournalPart.cosigners(page.path("checkpoint").asText(), texts(page.path("keys")))
                        .isEmpty();
    }

    private JournalPart whole(String service, JsonNode first) {
        List<JournalPart.Proved> commits = new ArrayList<>();
        JsonNode page = first;
        commits(page, commits);
        while (!page.path("complete").asBoolean()) {
            page = page(
                            service,
                            "&size=" + first.path("size").asLong() + "&after="
                                    + page.path("next").asLong())
                    .orElseThrow(() -> new IllegalStateException(service + " no longer has the case"));
            commits(page, commits);
        }
        return new JournalPart(
                service,
                first.path("checkpoint").asText(),
                first.path("firstCheckpoint").asText(),
                hashes(first.path("consistency")),
                texts(first.path("keys")),
                commits,
                page.path("statement").asText());
    }

    private void commits(JsonNode page, List<JournalPart.Proved> into) {
        gathered += page.path("commits").size();
        if (gathered > most) {
            throw new TooMany(most);
        }
        for (JsonNode commit : page.path("commits")) {
            into.add(new JournalPart.Proved(
                    commit.path("position").asLong(),
                    Base64.getDecoder().decode(commit.path("content").asText()),
                    hashes(commit.path("path"))));
        }
    }

    private static List<Hash> hashes(JsonNode array) {
        return texts(array).stream().map(Hash::parse).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private Optional<JsonNode> page(String service, String query) {
        return source.page(service, "?limit=500" + query);
    }

    /** False if the thread is to stop. */
    private static boolean paused() {
        try {
            Thread.sleep(AGAIN_AFTER);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
