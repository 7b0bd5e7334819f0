@NullMarked
package homeward.transport.http;

import org.jspecify.annotations.NullMarked;
