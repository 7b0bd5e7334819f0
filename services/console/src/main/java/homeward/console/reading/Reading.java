package homeward.console.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.cases.CaseFile;
import homeward.console.cases.CaseLine;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Letter;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;

/**
 * Reads of the services. Where personal data is opened, the service enters that in the disclosure ledger before it answers;
 * the console asks for it only for pages that show it.
 */
@ApplicationScoped
public class Reading {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=5");

    private final Calls calls;

    Reading(Calls calls) {
        this.calls = calls;
    }

    /** A page of a desk's list, what changed last first. */
    public Answer<CaseLine.Page> lines(Service desk, String token) {
        return calls.get(desk, "/cases?sort=-changed&size=200", token, CaseLine.Page.class);
    }

    /**
     * The file at the request desk.
     *
     * @param atLeast what it must show, from a receipt: an own command is seen at once
     */
    public Answer<CaseFile<RequestDesk>> request(
            String caseId, String token, boolean personal, @Nullable String atLeast) {
        return file(Service.REQUEST, caseId, token, personal, RequestDesk.class, atLeast);
    }

    public Answer<CaseFile<IdentityDesk>> identification(String caseId, String token, boolean personal) {
        return file(Service.IDENTIFICATION, caseId, token, personal, IdentityDesk.class, null);
    }

    public Answer<CaseFile<TransferDesk>> transport(String caseId, String token) {
        return file(Service.TRANSPORT, caseId, token, false, TransferDesk.class, null);
    }

    /** The file of any desk, without the desk's own part. */
    public Answer<CaseFile<Object>> plain(Service desk, String caseId, String token) {
        return file(desk, caseId, token, false, Object.class, null);
    }

    /** The letters; those that arrive with this are thereby delivered. */
    public Answer<Letter.Listed> letters(String caseId, String token) {
        return calls.get(Service.REQUEST, "/cases/" + id(caseId) + "/messages", token, Letter.Listed.class);
    }

    /** Opens a letter; the first opening by the other state is evidence of its retrieval. */
    public Answer<Letter.Opened> letter(String caseId, String messageId, String token) {
        return calls.get(
                Service.REQUEST, "/cases/" + id(caseId) + "/messages/" + id(messageId), token, Letter.Opened.class);
    }

    private <D> Answer<CaseFile<D>> file(
            Service desk, String caseId, String token, boolean personal, Class<D> own, @Nullable String atLeast) {
        String path = "/cases/" + id(caseId) + "?personalData=" + personal;
        if (atLeast != null) {
            path += "&atLeast=" + URLEncoder.encode(atLeast, StandardCharsets.UTF_8);
        }
        return calls.get(desk, path, token, calls.type(CaseFile.class, own), atLeast == null ? NOTHING : WAIT);
    }

    /**
     * An id as it stands in an address; whatever is none leads nowhere.
     *
     * @throws NotFoundException if it is no UUID
     */
    public static String id(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }
}
