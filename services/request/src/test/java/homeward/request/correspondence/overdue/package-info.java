@NullMarked
package homeward.request.correspondence.overdue;

import org.jspecify.annotations.NullMarked;
