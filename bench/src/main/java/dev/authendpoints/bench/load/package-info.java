/** Drives logins and refreshes against a running server and measures both sides. */
@NullMarked
package dev.authendpoints.bench.load;

import org.jspecify.annotations.NullMarked;
