package homeward.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Total;

/**
 * A page of a desk's work.
 *
 * @param total of the whole list
 * @param next cursor of the next page; null after the last one
 */
public record WorkPage(
        List<WorkItem> work, Total total, @Nullable String next) {}
