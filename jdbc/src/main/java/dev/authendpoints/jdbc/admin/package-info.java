/** Who administers, in the database. */
@NullMarked
package dev.authendpoints.jdbc.admin;

import org.jspecify.annotations.NullMarked;
