package homeward.console.proofs;

import jakarta.enterprise.context.ApplicationScoped;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.reading.Reading;

/** Reads of the journals' proofs, each from the service whose journal it is. */
@ApplicationScoped
public class Journals {

    private final Calls calls;

    Journals(Calls calls) {
        this.calls = calls;
    }

    /** @param note signed note */
    public record Newest(String note) {}

    Answer<Newest> newest(Service journal, String token) {
        return calls.get(journal, "/checkpoint", token, Newest.class);
    }

    /** The first commits of a case, with their proofs. */
    Answer<ProofPage> proofs(Service journal, String caseId, String token) {
        return calls.get(journal, path(caseId), token, ProofPage.class);
    }

    static String path(String caseId) {
        return "/cases/" + Reading.id(caseId) + "/proofs";
    }
}
