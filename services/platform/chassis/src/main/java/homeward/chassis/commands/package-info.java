@NullMarked
package homeward.chassis.commands;

import org.jspecify.annotations.NullMarked;
