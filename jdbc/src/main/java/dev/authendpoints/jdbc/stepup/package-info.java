/** Step-ups that have begun, in the database. */
@NullMarked
package dev.authendpoints.jdbc.stepup;

import org.jspecify.annotations.NullMarked;
