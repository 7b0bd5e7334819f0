package homeward.audit.replay;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a case file, as far as the reader sees it.
 *
 * @param path e.g. {@code application.persons[2f…].answer.reply}; entries of lists are named by their ids, else by their place
 * @param before null if there was nothing
 * @param after null if nothing is left
 */
public record Change(
        String path, @Nullable Object before, @Nullable Object after) {}
