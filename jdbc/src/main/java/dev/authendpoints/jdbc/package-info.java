/** The stores of the core in plain SQL, for H2 and PostgreSQL. */
@NullMarked
package dev.authendpoints.jdbc;

import org.jspecify.annotations.NullMarked;
