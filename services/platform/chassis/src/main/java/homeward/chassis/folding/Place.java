package homeward.chassis.folding;

/** Where an event goes: a document, and in it the section of the service the event comes from. */
record Place(String key, String service) {}
