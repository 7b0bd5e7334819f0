package homeward.console.administration;

import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** A proposal, or what is to be carried out, as the administrator sent it. */
public class ErasureForm {

    @FormParam("key")
    @Nullable
    String key;

    @FormParam("case")
    @Nullable
    String caseId;

    @FormParam("person")
    @Nullable
    String personId;

    @FormParam("ground")
    @Nullable
    String ground;

    @FormParam("service")
    @Nullable
    String service;

    @FormParam("sure")
    @Nullable
    String sure;

    static ErasureForm empty() {
        return new ErasureForm();
    }

    public String caseText() {
        return text(caseId);
    }

    public String personText() {
        return text(personId);
    }

    public String groundText() {
        return text(ground);
    }

    String serviceText() {
        return text(service);
    }

    boolean isSure() {
        return "yes".equals(sure);
    }

    /** The same for every attempt of the same form. */
    String keyText() {
        return isId(text(key)) ? text(key) : UUID.randomUUID().toString();
    }

    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}
