package homeward.transport.transfer;

/** Paths of this aggregate; each resource adds its last segment. */
public final class TransferPaths {

    /** The itineraries of a case. */
    public static final String ITINERARIES = "/cases/{caseId}/itineraries";

    public static final String ITINERARY = ITINERARIES + "/{itineraryId}";

    /** A request for transit. */
    public static final String TRANSIT_REQUEST = "/cases/{caseId}/transit-requests/{requestId}";

    /** One person of a case. */
    public static final String TRAVELLER = "/cases/{caseId}/persons/{personId}";

    /** Recipients of an unaccompanied child. */
    public static final String RECIPIENTS = TRAVELLER + "/recipients";

    private TransferPaths() {}
}
