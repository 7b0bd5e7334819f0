/** Tests through broker, store and HTTP. */
@NullMarked
package homeward.audit.http;

import org.jspecify.annotations.NullMarked;
