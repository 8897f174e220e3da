/** All stores in memory, with transactions: for tests, and as the plainest reading of what a store promises. */
@NullMarked
package dev.authendpoints.testkit.memory;

import org.jspecify.annotations.NullMarked;
