/**
 * Who may read what: one table for every stored field of every event and every part of a case file. What it does not list is
 * read by nobody.
 *
 * <p>{@link homeward.casefile.disclosure.DisclosureTable} is the table, {@link homeward.casefile.disclosure.EventFields} and
 * {@link homeward.casefile.disclosure.CaseFileFields} its rows. Case files are shown through it; tests compare it with the
 * records of all contracts and desks, and {@code docs/disclosure.md} is printed from it.
 */
@NullMarked
package homeward.casefile.disclosure;

import org.jspecify.annotations.NullMarked;
