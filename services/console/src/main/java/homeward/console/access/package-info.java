/**
 * An officer gives a person access to the own case: the person types a secret, and the code is printed on a letter that says nothing
 * but how to open a page.
 */
@NullMarked
package homeward.console.access;

import org.jspecify.annotations.NullMarked;
