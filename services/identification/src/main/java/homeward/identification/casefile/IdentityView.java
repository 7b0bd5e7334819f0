package homeward.identification.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/**
 * The files of all persons as shown.
 *
 * @param documentRule what the treaty says on issuing travel documents, by which one is requested; null if it is not known
 */
public record IdentityView(
        List<IdentityFile> persons, @Nullable RuleBasis documentRule) {}
