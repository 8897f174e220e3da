/** How old rows go. */
@NullMarked
package dev.authendpoints.jdbc.housekeeping;

import org.jspecify.annotations.NullMarked;
