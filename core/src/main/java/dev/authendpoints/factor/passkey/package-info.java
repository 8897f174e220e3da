/** Passkeys: WebAuthn credentials, as a second factor and in place of a password. */
@NullMarked
package dev.authendpoints.factor.passkey;

import org.jspecify.annotations.NullMarked;
