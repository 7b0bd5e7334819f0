/**
 * What the officers of a state keep for themselves at a desk: small notes about how they divide their work.
 *
 * <p><b>Guarantees.</b> A note belongs to one state, and nobody else reads it or learns that it exists: it is in no journal, on no
 * topic and in no other service's database. It says nothing of a case that a decision could rest on.
 *
 * <p><b>For service authors.</b> Nothing; the case file's work lists use it.
 *
 * <p><b>For maintainers.</b> The collection {@code notes}, {@code {_id: kind/state/key, kind, state, key, text, by, at, touched}},
 * where {@code text} is null for a note that was taken away; and {@code notes-written}, to which every writing is added before it
 * takes effect, so that it can be said who decided what.
 */
@NullMarked
package homeward.chassis.keeping;

import org.jspecify.annotations.NullMarked;
