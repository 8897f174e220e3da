/** "This was not me": what owners do about a change that a notice told them of. */
@NullMarked
package dev.authendpoints.undo;

import org.jspecify.annotations.NullMarked;
