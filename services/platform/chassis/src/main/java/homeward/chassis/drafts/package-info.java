/**
 * What officers of a state have begun and not sent yet.
 *
 * <p><b>Guarantees.</b> A draft belongs to one state, and nobody else reads it or learns that it exists: it is in no journal, on no
 * topic and in no other service's database. Its content is sealed under a key of its own, of which that state alone holds a copy. A
 * draft that was sent, given up or not touched for some time is removed, and its key is destroyed first, so that no backup of the
 * store brings it back. Two who write at the same time do not overwrite each other.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.drafts.Drafts}, in services with {@code homeward.drafts=true}. Record the
 * reading ({@link homeward.chassis.personal.PersonalReader#reading}) before a draft is opened for somebody.
 *
 * <p><b>For maintainers.</b> The key is that of a person in a case, both with the draft's id: {@code Drafts} (sealing and opening) &rarr;
 * {@code DraftStore} (the collection {@code drafts}); {@code DraftUpkeep} (removal).
 */
@NullMarked
package homeward.chassis.drafts;

import org.jspecify.annotations.NullMarked;
