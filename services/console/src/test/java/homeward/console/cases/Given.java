package homeward.console.cases;

import java.time.Instant;

/** What the cases of several tests begin with. */
public final class Given {

    private Given() {}

    /** An ordinary application of NLD to RUS for a forced return. */
    public static Application.Form form(boolean interviewRequested, Instant submittedAt) {
        return new Application.Form(
                "NL-1",
                "NLD",
                "RUS",
                "one",
                "other",
                new Application.Treaty("EU-RUS-2006", null, 1),
                "NORMAL",
                "FORCED",
                interviewRequested,
                submittedAt);
    }
}
