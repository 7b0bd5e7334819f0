package homeward.console.reply;

import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** The confirmation that silence was consent. */
public class SilenceForm {

    @FormParam("sure")
    @Nullable
    String sure;

    @FormParam("version")
    @Nullable
    Long version;

    @FormParam("key")
    @Nullable
    String key;

    static SilenceForm empty(long version) {
        SilenceForm form = new SilenceForm();
        form.version = version;
        form.key = UUID.randomUUID().toString();
        return form;
    }

    public long versionSeen() {
        return version == null ? 0 : version;
    }

    public String keyText() {
        return key == null ? "" : key;
    }
}
