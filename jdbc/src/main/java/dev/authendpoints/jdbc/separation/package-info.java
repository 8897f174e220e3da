/** Whose password was reset through the mailbox. */
@NullMarked
package dev.authendpoints.jdbc.separation;

import org.jspecify.annotations.NullMarked;
