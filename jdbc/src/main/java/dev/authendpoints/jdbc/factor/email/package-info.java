/** The e-mail factor's codes. */
@NullMarked
package dev.authendpoints.jdbc.factor.email;

import org.jspecify.annotations.NullMarked;
