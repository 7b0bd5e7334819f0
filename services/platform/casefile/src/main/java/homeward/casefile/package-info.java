/**
 * The case file: what a desk reads of a case, from the events of all four services.
 *
 * <p>A service declares one {@link homeward.casefile.Desk}: what it keeps of its own events, how that is shown, who may
 * read which personal data. Everything else is the same at every desk and stands here: the summaries of all four services,
 * the projection, the file, the list with its pages, and the resource, which a service only gives its path and type.
 *
 * <p>Guarantees: a case exists only for the states that are parties of it. A state that is not one of the two sides (a
 * transit state) is shown what {@link homeward.casefile.Desk#showPart} gives it and nothing else. Personal data is opened
 * only if the request asks for it and the caller has a role that may read that part; the ledger's entry is stored before
 * the answer is sent.
 */
@NullMarked
package homeward.casefile;

import org.jspecify.annotations.NullMarked;
