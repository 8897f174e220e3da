/** The authenticators' secrets. */
@NullMarked
package dev.authendpoints.jdbc.factor.totp;

import org.jspecify.annotations.NullMarked;
