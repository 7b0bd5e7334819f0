package homeward.console.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The form of the current request, whatever the names of its fields are. */
@RequestScoped
public class SentForm {

    /** Without the form's token; values of the same name with a line break between. Empty unless the request is a form. */
    public Map<String, String> fields() {
        ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        List<KeptField> sent = context == null ? List.of() : KeptPages.fields(context.getFormData());
        Map<String, String> fields = new HashMap<>();
        sent.forEach(field -> fields.merge(field.name(), field.value(), (one, other) -> one + "\n" + other));
        return fields;
    }
}
