/** Who is calling, as far as the network tells. */
@NullMarked
package dev.authendpoints.client;

import org.jspecify.annotations.NullMarked;
