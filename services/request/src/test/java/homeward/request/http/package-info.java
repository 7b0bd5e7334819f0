@NullMarked
package homeward.request.http;

import org.jspecify.annotations.NullMarked;
