/**
 * The case file: a desk's view of a case, built from the events of all four services.
 *
 * <p>A service declares one {@link homeward.casefile.Desk}: the part it derives from its own events, how that part is
 * shown, and the roles that may read personal data. Everything else is common to all desks and is in this package: the
 * summaries of all four services, the projection, the file, the paged list, and the resource, to which a service adds
 * only its path and type.
 *
 * <p>Guarantees: a case exists only for the states that are parties of it. A state that is not one of the two sides (a
 * transit state) is shown the result of {@link homeward.casefile.Desk#showPart} and nothing else. Personal data is
 * opened only if the request asks for it and the caller has a role that may read that part; the ledger's entry is
 * stored before the answer is sent.
 */
@NullMarked
package homeward.casefile;

import org.jspecify.annotations.NullMarked;
