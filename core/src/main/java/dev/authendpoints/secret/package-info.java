/** Randomness, keyed hashes, sealing and the keys they use. */
@NullMarked
package dev.authendpoints.secret;

import org.jspecify.annotations.NullMarked;
