package homeward.console.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import homeward.console.api.FakeService;
import homeward.console.shell.LocalIssuer;

/** An issuer, and a request service that has one draft. */
public final class OneDraft implements QuarkusTestResourceLifecycleManager {

    static final String ID = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";

    private static final String DRAFT = """
            {"draft": {"draftId": "%s", "label": "NL-1", "version": 2, "savedBy": "somebody-else",
             "savedAt": "2026-05-26T08:42:00Z", "keptUntil": "2026-06-25T08:42:00Z"},
             "content": "{\\"persons\\":\\"1\\",\\"p1.surname\\":\\"PRIMER\\",\\"returnKind\\":\\"VOLUNTARY\\"}"}
            """.formatted(ID);

    private final LocalIssuer issuer = new LocalIssuer();
    private @Nullable FakeService service;

    @Override
    public Map<String, String> start() {
        service = new FakeService(asked -> asked.getPath().equals("/drafts/" + ID) ? DRAFT : "");
        Map<String, String> settings = new HashMap<>(issuer.start());
        settings.put("homeward.console.services.request", service.address());
        return settings;
    }

    @Override
    public void stop() {
        Objects.requireNonNull(service).close();
        issuer.stop();
    }
}
