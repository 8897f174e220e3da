/** The recovery codes. */
@NullMarked
package dev.authendpoints.jdbc.factor.recovery;

import org.jspecify.annotations.NullMarked;
