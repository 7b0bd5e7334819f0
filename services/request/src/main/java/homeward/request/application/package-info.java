/** A readmission application: what may be asked of it, what it remembers, how it decides. */
@NullMarked
package homeward.request.application;

import org.jspecify.annotations.NullMarked;
