package homeward.console.access;

import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import homeward.console.visit.Tongue;
import homeward.console.visit.Typed;

/** What the officer and the person entered together. The secrets are never shown again. */
public class AccessForm {

    @FormParam("case")
    @Nullable
    String caseId;

    @FormParam("person")
    @Nullable
    String personId;

    @FormParam("lang")
    @Nullable
    String lang;

    @FormParam("secret")
    @Nullable
    String secret;

    @FormParam("again")
    @Nullable
    String again;

    @FormParam("guardian")
    @Nullable
    String guardian;

    @FormParam("own")
    @Nullable
    String own;

    @FormParam("key")
    @Nullable
    String key;

    static AccessForm empty() {
        AccessForm form = new AccessForm();
        form.key = UUID.randomUUID().toString();
        return form;
    }

    String caseText() {
        return caseId == null ? "" : caseId;
    }

    String personText() {
        return personId == null ? "" : personId;
    }

    Tongue tongue() {
        return Tongue.of(lang, null);
    }

    String secretText() {
        return Typed.plain(secret);
    }

    boolean isRepeated() {
        return secretText().equals(Typed.plain(again));
    }

    public boolean isIn(String language) {
        return tongue().code().equals(language);
    }

    public boolean hasGuardian() {
        return guardian != null;
    }

    public boolean isOwn() {
        return own != null;
    }

    public String keyText() {
        return key == null ? "" : key;
    }
}
