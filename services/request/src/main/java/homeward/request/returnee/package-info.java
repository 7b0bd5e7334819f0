/**
 * A person looks into the own case without an account: an officer of the requesting state gives a code, printed on a letter, and the
 * person chooses a secret; both together show once what the person has a right to know. What is shown is a view of its own, listed in
 * the disclosure table, that holds nothing of protection, health, other persons, places or routes, and is the same whatever stops a
 * return.
 */
@NullMarked
package homeward.request.returnee;

import org.jspecify.annotations.NullMarked;
