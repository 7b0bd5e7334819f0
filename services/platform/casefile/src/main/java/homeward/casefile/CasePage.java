package homeward.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a desk's list of cases; of cases at one stage it can have fewer than were asked for, although others follow.
 *
 * @param next cursor of the next page; null after the last one
 */
public record CasePage(List<CaseLine> cases, @Nullable String next) {}
