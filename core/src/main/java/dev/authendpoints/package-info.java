/** The entry point of the library: {@link dev.authendpoints.AuthEndpoints} wires everything else. */
@NullMarked
package dev.authendpoints;

import org.jspecify.annotations.NullMarked;
