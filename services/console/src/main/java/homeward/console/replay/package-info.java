/** The auditor's desk: a history found, replayed step by step beside what the partner was told, and two moments compared. */
@NullMarked
package homeward.console.replay;

import org.jspecify.annotations.NullMarked;
