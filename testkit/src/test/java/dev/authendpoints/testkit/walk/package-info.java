/** A random walk over everything that people do with factors, with the invariants checked after every step. */
@NullMarked
package dev.authendpoints.testkit.walk;

import org.jspecify.annotations.NullMarked;
