package homeward.console.apply;

import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** How the person is to return: the first question. */
public class StartForm {

    @FormParam("returnKind")
    @Nullable
    String returnKind;

    /** One for all attempts to send this form. */
    @FormParam("key")
    @Nullable
    String key;

    static StartForm empty() {
        StartForm form = new StartForm();
        form.key = UUID.randomUUID().toString();
        return form;
    }

    public boolean isKind(String code) {
        return code.equals(returnKind);
    }

    public String keyText() {
        return key == null ? "" : key;
    }
}
