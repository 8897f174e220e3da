/** Refresh tokens. */
@NullMarked
package dev.authendpoints.jdbc.token;

import org.jspecify.annotations.NullMarked;
