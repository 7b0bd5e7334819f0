package homeward.casefile;

/** The stored section of the desk's own service: the summary common to all desks, and the desk's own part. */
record Kept<S, O>(S summary, O own) {}
