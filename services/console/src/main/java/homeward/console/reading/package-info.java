/** Case files and letters, as the services give them to the officer. */
@NullMarked
package homeward.console.reading;

import org.jspecify.annotations.NullMarked;
