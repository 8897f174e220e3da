/** Second factors: what one is, which an account has, how one is enabled. */
@NullMarked
package dev.authendpoints.factor;

import org.jspecify.annotations.NullMarked;
