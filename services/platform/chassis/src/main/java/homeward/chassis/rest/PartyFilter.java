package homeward.chassis.rest;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.StreamVisibility;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * Answers 404 to a caller whose state is not a party of the stream, before the body is read, so that nobody else learns
 * whether a case exists.
 */
@Provider
@ChangesStream("")
@Priority(Priorities.AUTHORIZATION + 100)
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class PartyFilter implements ContainerRequestFilter {

    private final Caller caller;
    private final StreamVisibility visibility;
    /** Stream types known to have one stream per case although a path of theirs names a person. */
    private final Set<String> perCase = ConcurrentHashMap.newKeySet();

    @Context
    ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // the resource is injected by field: it is a proxy of the current request's
    PartyFilter(Caller caller, StreamVisibility visibility) {
        this.caller = caller;
        this.visibility = visibility;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String type = streamType();
        StateCode state = caller.state();
        List<String> candidates = candidates(type, request.getUriInfo().getPathParameters());
        for (int i = 0; i < candidates.size(); i++) {
            if (visibility.visible(type, candidates.get(i), state)) {
                if (i > 0) {
                    perCase.add(type);
                }
                return;
            }
        }
        throw Refusal.unknown("there is no such case, or it is not visible to you");
    }

    /**
     * The possible stream ids: a type has one stream per case, or per case and person, and the path does not tell
     * which.
     */
    private List<String> candidates(String type, MultivaluedMap<String, String> path) {
        CaseId caseId = new CaseId(PathValues.id("caseId", path.getFirst("caseId")));
        String ofCase = StreamIds.of(type, caseId);
        String person = path.getFirst("personId");
        if (person == null) {
            return List.of(ofCase);
        }
        PersonId personId = new PersonId(PathValues.id("personId", person));
        return perCase.contains(type) ? List.of(ofCase) : List.of(StreamIds.of(type, caseId, personId), ofCase);
    }

    private String streamType() {
        ChangesStream onMethod = resource.getResourceMethod().getAnnotation(ChangesStream.class);
        ChangesStream marked =
                onMethod == null ? resource.getResourceClass().getAnnotation(ChangesStream.class) : onMethod;
        if (marked == null) {
            throw new IllegalStateException("neither the method nor the resource is annotated with @ChangesStream");
        }
        return marked.value();
    }
}
