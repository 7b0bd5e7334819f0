package homeward.casefile;

/** What a desk keeps of its own service's events: the summary that every desk has, and its own part. */
record Kept<S, O>(S summary, O own) {}
