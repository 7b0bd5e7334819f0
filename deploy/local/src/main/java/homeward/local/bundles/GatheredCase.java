package homeward.local.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import homeward.bundles.BundleWriter;
import homeward.bundles.Gathering;
import homeward.bundles.JournalPart;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.Service;

/**
 * A case as the running services give it to an auditor.
 *
 * @param state the auditor's
 * @param parts of the journals that hold something of the case
 */
public record GatheredCase(String caseId, String state, List<JournalPart> parts) {

    /**
     * Waits some seconds for a witness's cosignature.
     *
     * @param token of an auditor of the state
     * @throws PlainError if a service does not answer as it should, or the state is given nothing of the case
     */
    public static GatheredCase of(Addresses addresses, String caseId, String state, String token) {
        return of(new Gathering(new ProofPages(addresses, token, caseId), Integer.MAX_VALUE), caseId, state);
    }

    /** The same as it is at this moment, whether cosigned or not. */
    static GatheredCase now(Addresses addresses, String caseId, String state, String token) {
        return of(
                new Gathering(new ProofPages(addresses, token, caseId), Integer.MAX_VALUE, Duration.ZERO),
                caseId,
                state);
    }

    private static GatheredCase of(Gathering gathering, String caseId, String state) {
        List<JournalPart> parts = new ArrayList<>();
        for (Service service : Service.writing()) {
            gathering.part(service.id()).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            throw new PlainError("There is no case " + caseId + " of which " + state + " is a side.");
        }
        return new GatheredCase(caseId, state, parts);
    }

    /** The number of commits by journal. */
    public Map<String, Integer> commits() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.put(part.service(), part.commits().size()));
        return counts;
    }

    /** The names of those who cosigned every checkpoint. */
    Set<String> witnesses() {
        return parts.stream()
                .map(JournalPart::witnesses)
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()))
                .map(TreeSet::new)
                .orElseGet(TreeSet::new);
    }

    /**
     * What is still to come, also of journals that have given nothing yet.
     *
     * @param recorded the last position of the case in each journal, as far as known
     * @param witnessed whether a witness must have cosigned
     * @return in words; empty if nothing lacks
     */
    String lacks(Map<String, Long> recorded, boolean witnessed) {
        List<String> lacks = new ArrayList<>();
        recorded.forEach((service, position) -> {
            long last = parts.stream()
                    .filter(part -> part.service().equals(service))
                    .flatMap(part -> part.commits().stream())
                    .mapToLong(JournalPart.Proved::position)
                    .max()
                    .orElse(0);
            if (last < position) {
                lacks.add("the checkpoint of %s does not cover commit %d of the case%s"
                        .formatted(service, position, last == 0 ? "" : ", the last in it is " + last));
            }
        });
        parts.stream()
                .filter(part -> part.commits().isEmpty() && !recorded.containsKey(part.service()))
                .forEach(part -> lacks.add("the checkpoint of " + part.service() + " covers nothing of the case"));
        if (witnessed) {
            parts.stream()
                    .filter(part -> part.witnesses().isEmpty())
                    .forEach(part -> lacks.add("no witness has cosigned the checkpoint of " + part.service()));
        }
        return String.join("; ", lacks);
    }

    /** @throws PlainError if the file cannot be written */
    public void write(Path file) {
        try {
            Files.write(file, BundleWriter.bundle(caseId, state, Instant.now().truncatedTo(ChronoUnit.SECONDS), parts));
        } catch (IOException e) {
            throw new PlainError(file + " cannot be written: " + e);
        }
    }
}
