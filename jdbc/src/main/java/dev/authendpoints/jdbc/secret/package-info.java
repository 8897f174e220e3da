/** Sealed keys. */
@NullMarked
package dev.authendpoints.jdbc.secret;

import org.jspecify.annotations.NullMarked;
