/** Puts accounts into a database, ready to sign in with two steps. */
@NullMarked
package dev.authendpoints.bench.seed;

import org.jspecify.annotations.NullMarked;
