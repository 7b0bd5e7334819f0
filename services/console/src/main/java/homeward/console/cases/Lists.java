package homeward.console.cases;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A list that a reader may not see is absent from an answer; to the pages it is empty. */
public final class Lists {

    private Lists() {}

    /** The list, or an empty one. */
    public static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
