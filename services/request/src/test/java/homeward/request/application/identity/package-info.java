@NullMarked
package homeward.request.application.identity;

import org.jspecify.annotations.NullMarked;
