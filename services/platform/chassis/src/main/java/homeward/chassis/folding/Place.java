package homeward.chassis.folding;

/** The target of an event: a document and, in it, the section of the event's source service. */
record Place(String key, String service) {}
