/**
 * Files that belong to a case, such as the attachments of messages.
 *
 * <p><b>Guarantees.</b> A file is taken in and given out as a stream and never held as a whole. Its type is found in its
 * content. It is encrypted under a key of its own, which is wrapped with the keys of all persons whom the file concerns, one
 * around the other, before a byte is stored: whoever has erased one of them opens it no more, and what nobody can open is
 * removed. A file is there before its event names it, with the hash of its ciphertext; a file that no event names is removed
 * after some time.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.attachments.Attachments}, and a bean that is {@link
 * homeward.chassis.attachments.Sent}.
 *
 * <p><b>For maintainers.</b> {@code Attachments} (the way in and out) &rarr; {@code FileKeys} (encryption) &rarr; {@code
 * Room} (what a case may have) &rarr; {@code FileStore} (documents and chunks) &rarr; {@code Upkeep} (removal). {@code files} knows types and metadata, {@code scanning}
 * the scanner.
 */
@NullMarked
package homeward.chassis.attachments;

import org.jspecify.annotations.NullMarked;
