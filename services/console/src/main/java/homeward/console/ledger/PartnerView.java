package homeward.console.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Choice;
import homeward.console.forms.Days;

/**
 * Use and results of the data exchanged with a partner.
 *
 * @param partner its name; empty before one was chosen
 * @param report null before one was chosen
 * @param fault what is wrong with what was chosen; null if nothing is
 */
public record PartnerView(
        String partner,
        List<Choice> partners,
        Days days,
        @Nullable PartnerReport report,
        @Nullable String fault) {}
