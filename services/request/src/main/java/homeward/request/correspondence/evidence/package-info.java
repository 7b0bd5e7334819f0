/** Reading that is recorded as evidence: only by a request whose answer gives what was read. */
@NullMarked
package homeward.request.correspondence.evidence;

import org.jspecify.annotations.NullMarked;
