/** What the console reads of a case file: a part of what the services tell, by their names. */
@NullMarked
package homeward.console.cases;

import org.jspecify.annotations.NullMarked;
