/** Roles and duties, in the database. */
@NullMarked
package dev.authendpoints.jdbc.policy;

import org.jspecify.annotations.NullMarked;
