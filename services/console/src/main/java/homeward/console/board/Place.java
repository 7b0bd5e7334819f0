package homeward.console.board;

/**
 * A place of itineraries.
 *
 * @param code IATA code or UN/LOCODE
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param source where the position is from
 * @param verified whether it was compared with a published list
 */
record Place(String code, double latitude, double longitude, String source, boolean verified) {}
