package homeward.transport.transfer;

/** Where the resources of this aggregate are found; each adds its own last part. */
public final class TransferPaths {

    /** The itineraries of a case. */
    public static final String ITINERARIES = "/cases/{caseId}/itineraries";

    public static final String ITINERARY = ITINERARIES + "/{itineraryId}";

    /** One person of a case. */
    public static final String TRAVELLER = "/cases/{caseId}/persons/{personId}";

    private TransferPaths() {}
}
