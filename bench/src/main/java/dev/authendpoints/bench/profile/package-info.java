/** Tells from a flight recording where the time goes. */
@NullMarked
package dev.authendpoints.bench.profile;

import org.jspecify.annotations.NullMarked;
