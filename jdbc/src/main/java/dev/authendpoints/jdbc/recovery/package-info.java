/** Recoveries of accounts, in the database. */
@NullMarked
package dev.authendpoints.jdbc.recovery;

import org.jspecify.annotations.NullMarked;
