package homeward.console.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the older history of a case, oldest first.
 *
 * @param next number of the next page; null after the last one
 */
public record OlderView(
        String caseId,
        String reference,
        List<DossierView.Event> history,
        @Nullable Integer next) {}
