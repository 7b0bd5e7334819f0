package homeward.console.histories;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Query;
import homeward.console.api.Service;
import homeward.console.reading.Reading;

/** Reads of the audit service. A point is named by the event of a step, or by an ISO 8601 instant. */
@ApplicationScoped
public class Histories {

    /** More steps are not given at once. */
    public static final int MOST = 200;

    private final Calls calls;

    Histories(Calls calls) {
        this.calls = calls;
    }

    /**
     * Steps of a case.
     *
     * @param cursor event of the step before them; null for the first ones
     */
    public Answer<Trail> steps(String caseId, @Nullable String cursor, int size, String token) {
        Query query = Query.none().with("cursor", cursor).with("size", size);
        return calls.get(Service.AUDIT, path(caseId) + query.text(), token, Trail.class);
    }

    /**
     * A desk's file as it stood.
     *
     * @param partner whether as far as the partner was told
     * @param when a point; null for now
     * @param own the desk's own part
     */
    public <D> Answer<Standing<D>> at(
            String caseId, Service desk, boolean partner, @Nullable String when, Class<D> own, String token) {
        Query query = Query.none()
                .with("desk", desk.id())
                .with("when", when)
                .with("view", partner ? "PARTNER" : "OWN");
        return calls.get(
                Service.AUDIT,
                path(caseId) + "/at" + query.text(),
                token,
                calls.type(Standing.class, own),
                Map.of());
    }

    /**
     * Two states of a desk's file, compared.
     *
     * @param to a point; null for now
     */
    public Answer<Comparison> compare(
            String caseId, Service desk, String from, @Nullable String to, String token) {
        Query query =
                Query.none().with("desk", desk.id()).with("from", from).with("to", to);
        return calls.get(Service.AUDIT, path(caseId) + "/compare" + query.text(), token, Comparison.class);
    }

    /** Steps of all cases that satisfy every condition. */
    public Answer<Found> find(Query conditions, String token) {
        return calls.get(Service.AUDIT, "/histories" + conditions.text(), token, Found.class);
    }

    private static String path(String caseId) {
        return "/histories/" + Reading.id(caseId);
    }
}
