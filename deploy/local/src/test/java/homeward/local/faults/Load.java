package homeward.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import homeward.local.proof.Acknowledged;
import homeward.local.running.Client;
import homeward.local.running.Client.Settled;
import homeward.local.running.Forms;

/**
 * Commands at a fixed rate, on existing and new cases: applications submitted, protection concerns raised, evidence
 * added, messages sent, some with a file. Every command is repeated with its key until it has a final answer.
 */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String OFFICER = "aut-requesting-officer";
    private static final String PARTNER = "rus-requested-officer";

    private final Client client;
    private final Random random;
    private final List<Subject> subjects = new ArrayList<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger applications = new AtomicInteger();
    private final ConcurrentMap<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Load(Client client, Random random) {
        this.client = client;
        this.random = random;
    }

    /** A case that receives commands, one at a time per stream, as from one officer. */
    private static final class Subject {
        private final String caseId;
        private final String personId;
        private long application;
        private long identification;
        private final Object applicationDesk = new Object();
        private final Object identificationDesk = new Object();

        Subject(String caseId, String personId, long application, long identification) {
            this.caseId = caseId;
            this.personId = personId;
            this.application = application;
            this.identification = identification;
        }
    }

    /** Submits applications and waits until identification has been opened for them. */
    void prepare(int cases) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            ids.add(submit().acknowledged().orElseThrow().caseId());
        }
        for (String id : ids) {
            JsonNode file = Awaitility.await("identification is opened for case " + id)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> opened(id), opened -> !opened.isMissingNode());
            subjects.add(subject(id, file));
        }
    }

    private JsonNode opened(String caseId) throws InterruptedException {
        JsonNode file = client.caseFile("identification", caseId, OFFICER);
        boolean known = file.path("versions").properties().stream()
                .anyMatch(version -> version.getKey().startsWith("identification-"));
        return known ? file : file.path("not yet");
    }

    private static Subject subject(String caseId, JsonNode file) {
        String stream = file.path("versions").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("identification-"))
                .findFirst()
                .orElseThrow();
        long version = file.path("versions").path(stream).asLong();
        return new Subject(caseId, stream.substring(stream.length() - 36), 1, version);
    }

    /** Sends commands at the rate for the time, then waits until every one has a final answer. */
    void offer(int perSecond, Duration time) throws InterruptedException {
        long begun = System.nanoTime();
        long commands = perSecond * time.toSeconds();
        for (long i = 0; i < commands; i++) {
            long due = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            int kind = random.nextInt(10);
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            long content = random.nextLong();
            workers.execute(() -> settle(kind, subject, content));
        }
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE.toSeconds() + 30, TimeUnit.SECONDS)) {
            throw new AssertionError(
                    acknowledged.size() + " of " + commands + " commands acknowledged, the others still"
                            + " waiting for an answer; refused by status " + refusals());
        }
    }

    /** @param content seed of what is sent */
    private void settle(int kind, Subject subject, long content) {
        try {
            Settled settled = switch (kind) {
                case 0 -> submit();
                case 1, 2, 3 -> raiseConcern(subject);
                case 4 -> write(subject, "");
                case 5 -> sendFile(subject, content);
                default -> addEvidence(subject);
            };
            if (settled.acknowledged().isEmpty()) {
                refusals.computeIfAbsent(settled.status(), status -> new AtomicInteger())
                        .incrementAndGet();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError failed) {
            failures.add(failed);
        }
    }

    private Settled submit() throws InterruptedException {
        return kept(client.command(
                "request",
                "/applications",
                OFFICER,
                null,
                Forms.application(applications.getAndIncrement()),
                PATIENCE));
    }

    private Settled raiseConcern(Subject subject) throws InterruptedException {
        synchronized (subject.applicationDesk) {
            Settled settled = kept(client.command(
                    "request",
                    "/applications/" + subject.caseId + "/protection-concerns",
                    OFFICER,
                    subject.application,
                    Forms.concern(subject.personId),
                    PATIENCE));
            settled.acknowledged().ifPresent(known -> subject.application = known.version());
            if (settled.status() == 412) {
                subject.application = current("request", subject, "application-", subject.application);
            }
            return settled;
        }
    }

    private Settled addEvidence(Subject subject) throws InterruptedException {
        synchronized (subject.identificationDesk) {
            Settled settled = kept(client.command(
                    "identification",
                    "/cases/" + subject.caseId + "/persons/" + subject.personId + "/evidence",
                    OFFICER,
                    subject.identification,
                    Forms.EVIDENCE,
                    PATIENCE));
            settled.acknowledged().ifPresent(known -> subject.identification = known.version());
            if (settled.status() == 412) {
                subject.identification = current("identification", subject, "identification-", subject.identification);
            }
            return settled;
        }
    }

    private Settled write(Subject subject, String file) throws InterruptedException {
        return kept(client.command(
                "request",
                "/applications/" + subject.caseId + "/messages",
                OFFICER,
                null,
                Forms.message(subject.personId, file),
                PATIENCE));
    }

    private Settled sendFile(Subject subject, long content) throws InterruptedException {
        byte[] picture = Forms.picture(new Random(content));
        Optional<String> stored = client.upload(
                "request",
                "/applications/" + subject.caseId + "/attachments?persons=" + subject.personId,
                OFFICER,
                picture,
                PATIENCE);
        if (stored.isEmpty()) {
            throw new AssertionError("a file was refused");
        }
        Settled settled = write(subject, stored.get());
        settled.acknowledged()
                .ifPresent(message -> files.put(
                        "/cases/" + subject.caseId + "/messages/"
                                + message.ids().path("messageId").path(0).asText() + "/attachments/" + stored.get(),
                        picture));
        return settled;
    }

    /** Opens, as the other state, each file that was acknowledged; returns their number. */
    int openFiles() throws InterruptedException {
        for (Map.Entry<String, byte[]> sent : files.entrySet()) {
            Awaitility.await("the other state opens " + sent.getKey())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> client.file("request", sent.getKey(), PARTNER)
                            .filter(file -> Arrays.equals(file, sent.getValue()))
                            .isPresent());
        }
        return files.size();
    }

    private long current(String service, Subject subject, String stream, long otherwise) throws InterruptedException {
        return client.caseFile(service, subject.caseId, OFFICER).path("versions").properties().stream()
                .filter(version -> version.getKey().startsWith(stream))
                .mapToLong(version -> version.getValue().asLong())
                .findFirst()
                .orElse(otherwise);
    }

    private Settled kept(Settled settled) {
        settled.acknowledged().ifPresent(acknowledged::add);
        return settled;
    }

    int settled() {
        return acknowledged.size();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Number of refused commands, by status. */
    Map<Integer, Integer> refusals() {
        Map<Integer, Integer> counts = new TreeMap<>();
        refusals.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
