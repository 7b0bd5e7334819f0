package homeward.chassis.folding;

import org.bson.Document;

/**
 * A change of one section, to be made only over the revision it was folded from.
 *
 * @param guard that revision; 0 where the section did not exist
 * @param change update operators
 */
record SectionWrite(Place place, long guard, Document change) {}
