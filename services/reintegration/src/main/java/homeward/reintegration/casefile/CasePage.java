package homeward.reintegration.casefile;

import java.util.List;

/** @param more whether there is a next page */
public record CasePage(List<CaseLine> cases, int page, boolean more) {}
