package homeward.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

import homeward.console.words.Speech;

/** Pages that hold a form which could not be dealt with: all that was sent, to be sent again. They hold nothing of the case. */
@ApplicationScoped
public class KeptPages {

    private static final String TOKEN = "form-token";

    /** What is not shown again: the form's token, and the secrets of people without an account. */
    private static final Set<String> NOT_KEPT = Set.of(TOKEN, "secret", "again");

    /** What a form holds that nobody typed: it is sent again, and not told. */
    private static final Set<String> NOT_TYPED = Set.of("version", "key", "form", "back", "inReplyTo");

    /** What a field held before. */
    private static final String WAS = "was.";

    private final Pages pages;

    KeptPages(Pages pages) {
        this.pages = pages;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance kept(Shell shell, String kind, List<KeptField> fields, List<KeptField> typed);
    }

    /** @param kind of failure, as a code */
    Response page(int status, String kind, List<KeptField> fields) {
        Shell shell = pages.ofAnybody();
        return pages.html(status, Templates.kept(shell, kind, fields, typed(fields, shell.say())), shell);
    }

    /** What of it somebody typed, by the words of its fields where there are any. */
    static List<KeptField> typed(List<KeptField> fields, Speech say) {
        return fields.stream()
                .filter(field -> !field.name().startsWith(WAS) && !NOT_TYPED.contains(field.name()))
                .map(field -> new KeptField(label(field.name(), say), field.value()))
                .toList();
    }

    private static String label(String name, Speech say) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return say.known("ask", last)
                .or(() -> say.known("field", last))
                .or(() -> say.known("data", last))
                .orElse(name);
    }

    /** What a form sent, without its token and secrets; empty unless the request is a form. */
    static List<KeptField> fields(ContainerRequestContext request) {
        return fields(
                request.getMethod().equals("POST")
                                && request instanceof ResteasyReactiveContainerRequestContext reactive
                                && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext context
                        ? context.getFormData()
                        : null);
    }

    /** @param form null if the request has none */
    static List<KeptField> fields(@Nullable FormData form) {
        List<KeptField> fields = new ArrayList<>();
        if (form != null) {
            for (String name : form) {
                if (!NOT_KEPT.contains(name)) {
                    form.get(name).forEach(value -> fields.add(new KeptField(name, value.getValue())));
                }
            }
        }
        return List.copyOf(fields);
    }
}
