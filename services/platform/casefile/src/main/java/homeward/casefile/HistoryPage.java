package homeward.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.HistoryEntry;

/**
 * A page of a case's older history, oldest first.
 *
 * @param history events of the case from all four services, each after its cause
 * @param next number of the next page; null after the last one: what follows is in the case file
 */
public record HistoryPage(
        List<HistoryEntry> history, @Nullable Integer next) {}
