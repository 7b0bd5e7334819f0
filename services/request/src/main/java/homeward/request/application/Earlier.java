package homeward.request.application;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;

/**
 * What an application says of earlier ones, and what is known of them.
 *
 * @param named the former case that it names; null if it names none
 * @param ofOthers cases that it says are of other persons
 * @param known cases of the applying state: the one that is named, if there is such a case, and those in which its persons were
 *     recognised
 */
public record Earlier(@Nullable CaseId named, Set<CaseId> ofOthers, List<FormerCase> known) {

    public static final Earlier NONE = new Earlier(null, Set.of(), List.of());
}
