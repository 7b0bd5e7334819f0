/**
 * The desks of all services, by whose declarations a case is folded here as it is there. What a desk derives from an event is
 * decided in its own service only.
 */
@NullMarked
package homeward.audit.desks;

import org.jspecify.annotations.NullMarked;
