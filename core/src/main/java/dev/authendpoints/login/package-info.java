/** Signing in: with a password alone, or with a password and a second factor. */
@NullMarked
package dev.authendpoints.login;

import org.jspecify.annotations.NullMarked;
