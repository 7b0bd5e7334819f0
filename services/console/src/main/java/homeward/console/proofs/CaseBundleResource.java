package homeward.console.proofs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.bundles.BundleWriter;
import homeward.bundles.Gathering;
import homeward.bundles.JournalPart;
import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** The bundle of a case: one file that a court can keep. Made in memory, so of cases of ordinary length, and one at a time. */
@Path("/audit/cases/{caseId}/bundle")
@RunOnVirtualThread
public class CaseBundleResource {

    /** Commits of all services together; a longer case is gathered on the command line. */
    static final int MOST_COMMITS = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pages pages;
    private final Officer officer;
    private final Calls calls;
    private final Semaphore turn = new Semaphore(1);

    CaseBundleResource(Pages pages, Officer officer, Calls calls) {
        this.pages = pages;
        this.officer = officer;
        this.calls = calls;
    }

    /** @throws Refused if a service does not answer: a bundle without its journal would look complete */
    @GET
    public Response file(@PathParam("caseId") String caseId) {
        Shell shell = pages.ofAuditor(officer);
        String id = Reading.id(caseId);
        awaitTurn();
        try {
            byte[] bundle = bundle(
                    id, officer.signed().state(), officer.token(), shell.say().now());
            return Response.ok(bundle)
                    .type("application/zip")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
                    .build();
        } catch (Gathering.TooMany tooLong) {
            throw refused(Status.REQUEST_ENTITY_TOO_LARGE);
        } finally {
            turn.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw refused(Status.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw refused(Status.SERVICE_UNAVAILABLE);
        }
    }

    private byte[] bundle(String caseId, String state, String token, Instant now) {
        Gathering gathering = new Gathering((service, query) -> page(service, caseId, query, token), MOST_COMMITS);
        List<JournalPart> parts = Service.DESKS.stream()
                .map(desk -> gathering.part(desk.id()))
                .flatMap(Optional::stream)
                .toList();
        if (parts.isEmpty()) {
            throw new NotFoundException();
        }
        return BundleWriter.bundle(caseId, state, now.truncatedTo(ChronoUnit.SECONDS), parts);
    }

    private Optional<JsonNode> page(String service, String caseId, String query, String token) {
        Answer<JsonNode> answer =
                calls.get(Service.desk(service).orElseThrow(), Journals.path(caseId) + query, token, JsonNode.class);
        Problem problem = answer.problem();
        return problem != null && problem.status() == Status.NOT_FOUND.getStatusCode()
                ? Optional.empty()
                : Optional.of(answer.orThrow());
    }

    private static Refused refused(Status status) {
        return new Refused(new Problem(status.getStatusCode(), null, null, null, null, null, null));
    }
}
