/** The accounts that benchmarks use. */
@NullMarked
package dev.authendpoints.bench.users;

import org.jspecify.annotations.NullMarked;
