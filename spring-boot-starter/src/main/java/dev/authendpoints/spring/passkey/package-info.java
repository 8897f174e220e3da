/** Passkeys over HTTP: making, listing and removing them, and signing in with one alone. */
@NullMarked
package dev.authendpoints.spring.passkey;

import org.jspecify.annotations.NullMarked;
