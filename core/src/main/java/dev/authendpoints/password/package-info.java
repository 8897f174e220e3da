/** Passwords: the policy, the hash, and the three ways to check or change one. */
@NullMarked
package dev.authendpoints.password;

import org.jspecify.annotations.NullMarked;
