package homeward.request.application;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;

/**
 * What an application says of earlier ones, and what is known of them.
 *
 * @param named the former case that it names; null if it names none
 * @param known the former case, if there is such a case of the applying state
 */
public record Earlier(@Nullable CaseId named, List<FormerCase> known) {

    public static final Earlier NONE = new Earlier(null, List.of());
}
