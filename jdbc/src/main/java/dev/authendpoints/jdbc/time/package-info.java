/** The database's time, and how it is stored. */
@NullMarked
package dev.authendpoints.jdbc.time;

import org.jspecify.annotations.NullMarked;
