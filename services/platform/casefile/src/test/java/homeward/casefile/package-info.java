/**
 * Properties of case files for all desks, over random histories of a case ({@code Histories}): the stored document
 * equals the fold of the events, at any point and in any order between streams.
 */
@NullMarked
package homeward.casefile;

import org.jspecify.annotations.NullMarked;
