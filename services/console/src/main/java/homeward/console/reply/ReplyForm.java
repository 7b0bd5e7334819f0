package homeward.console.reply;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** What the officer filled in; shown again as it was whenever the page comes back. */
public class ReplyForm {

    @FormParam("decision")
    @Nullable
    String decision;

    @FormParam("reasons")
    @Nullable
    List<String> reasons;

    @FormParam("explanation")
    @Nullable
    String explanation;

    /** The version that the officer has seen. */
    @FormParam("version")
    @Nullable
    Long version;

    /** The version on which the officer replies although the file has changed. */
    @FormParam("seen")
    @Nullable
    Long seen;

    /** One for all attempts to send this form. */
    @FormParam("key")
    @Nullable
    String key;

    static ReplyForm empty(long version) {
        ReplyForm form = new ReplyForm();
        form.version = version;
        form.key = UUID.randomUUID().toString();
        return form;
    }

    public boolean approves() {
        return "approve".equals(decision);
    }

    public boolean refuses() {
        return "refuse".equals(decision);
    }

    public boolean hasReason(String code) {
        return reasons != null && reasons.contains(code);
    }

    public String explanationText() {
        return explanation == null ? "" : explanation;
    }

    public String keyText() {
        return key == null ? "" : key;
    }

    /** The version that was seen last. */
    public long versionSeen() {
        return seen != null ? seen : version != null ? version : 0;
    }

    List<String> chosen() {
        return reasons == null ? List.of() : List.copyOf(reasons);
    }
}
