/**
 * What a case file offers to the officer who reads it. Nothing is decided here: an offer is a link to a form, with the rule
 * as the file tells it, and the service decides whether the command is lawful.
 */
@NullMarked
package homeward.console.offers;

import org.jspecify.annotations.NullMarked;
