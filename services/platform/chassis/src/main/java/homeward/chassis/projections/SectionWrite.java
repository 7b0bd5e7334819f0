package homeward.chassis.projections;

import org.bson.Document;

/**
 * A section's new content, to be written only over the revision it was folded from.
 *
 * @param guard the revision read; 0 where the section did not exist
 */
record SectionWrite(String key, String service, long guard, Document content) {}
