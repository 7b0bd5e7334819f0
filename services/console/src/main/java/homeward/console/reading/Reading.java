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
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Letter;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.WorkItem;

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

    /**
     * A page of a desk's work list.
     *
     * @param query what follows the question mark
     */
    public Answer<WorkItem.Page> work(Service desk, String query, String token) {
        return calls.get(desk, "/work?" + query, token, WorkItem.Page.class);
    }

    /** The views that the officer has saved at a desk. */
    public Answer<WorkItem.Views> views(Service desk, String token) {
        return calls.get(desk, "/work/views", token, WorkItem.Views.class);
    }

    /**
     * Cases by what is at hand. By name or number that is a reading, and who was found is in the disclosure ledger.
     *
     * @param by {@code reference}, {@code documentNumber} or {@code name}
     */
    public Answer<WorkItem.Found> search(String by, String sought, String token) {
        return calls.post(
                Service.REQUEST,
                "/searches",
                token,
                UUID.randomUUID().toString(),
                Map.of(by, sought),
                WorkItem.Found.class);
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
        return identification(caseId, token, personal, null);
    }

    /** @param atLeast what it must show, from a receipt */
    public Answer<CaseFile<IdentityDesk>> identification(
            String caseId, String token, boolean personal, @Nullable String atLeast) {
        return file(Service.IDENTIFICATION, caseId, token, personal, IdentityDesk.class, atLeast);
    }

    public Answer<CaseFile<TransferDesk>> transport(String caseId, String token) {
        return transport(caseId, token, null);
    }

    /** @param atLeast what it must show, from a receipt */
    public Answer<CaseFile<TransferDesk>> transport(String caseId, String token, @Nullable String atLeast) {
        return file(Service.TRANSPORT, caseId, token, false, TransferDesk.class, atLeast);
    }

    /** @param atLeast what it must show, from a receipt */
    public Answer<CaseFile<AssistanceDesk>> reintegration(String caseId, String token, @Nullable String atLeast) {
        return file(Service.REINTEGRATION, caseId, token, false, AssistanceDesk.class, atLeast);
    }

    /** The file at the desk of that service, for its forms. */
    public Answer<CaseFile<?>> file(Service desk, String caseId, String token, boolean personal) {
        return calls.get(
                desk,
                "/cases/" + id(caseId) + "?personalData=" + personal,
                token,
                calls.type(CaseFile.class, own(desk)),
                NOTHING);
    }

    private static Class<?> own(Service desk) {
        return switch (desk) {
            case REQUEST -> RequestDesk.class;
            case IDENTIFICATION -> IdentityDesk.class;
            case TRANSPORT -> TransferDesk.class;
            case REINTEGRATION -> AssistanceDesk.class;
            case FEED, AUDIT -> throw new IllegalArgumentException(desk + " is no desk");
        };
    }

    /**
     * A page of what happened before that which the file tells.
     *
     * @param page from 1, the oldest
     */
    public Answer<CaseFile.Page> history(String caseId, int page, String token) {
        return calls.get(Service.REQUEST, "/cases/" + id(caseId) + "/history?page=" + page, token, CaseFile.Page.class);
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
