package homeward.request.drafts;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What an officer has written so far.
 *
 * @param label by which the draft is known in lists, e.g. the reference; no personal data
 * @param content in whatever form the client writes and reads it; sealed, and never looked into
 */
public record DraftBody(
        @Nullable @Size(min = 1, max = 100) String label,
        @NotBlank @Size(max = DraftBody.MOST) String content) {

    /** The most characters of a draft. */
    static final int MOST = 200_000;

    String labelOrNone() {
        return Objects.requireNonNullElse(label, "");
    }
}
