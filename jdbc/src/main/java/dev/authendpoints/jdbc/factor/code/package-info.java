/** Codes that were sent. */
@NullMarked
package dev.authendpoints.jdbc.factor.code;

import org.jspecify.annotations.NullMarked;
