package homeward.local;

/** The four services as they stand in {@code services/}, with the place of their port in the range. */
enum Service {
    REQUEST("request", 1),
    IDENTIFICATION("identification", 2),
    TRANSPORT_AND_ESCORT("transport-and-escort", 3),
    REINTEGRATION("reintegration", 4);

    private final String id;
    private final int place;

    Service(String id, int place) {
        this.id = id;
        this.place = place;
    }

    String id() {
        return id;
    }

    int place() {
        return place;
    }
}
