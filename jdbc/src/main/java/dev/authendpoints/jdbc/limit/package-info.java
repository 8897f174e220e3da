/** What was sent. */
@NullMarked
package dev.authendpoints.jdbc.limit;

import org.jspecify.annotations.NullMarked;
