/** Passkeys and their challenges. */
@NullMarked
package dev.authendpoints.jdbc.factor.passkey;

import org.jspecify.annotations.NullMarked;
