@NullMarked
package homeward.request.application.receipt;

import org.jspecify.annotations.NullMarked;
