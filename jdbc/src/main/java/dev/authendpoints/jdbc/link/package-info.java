/** Mailed links. */
@NullMarked
package dev.authendpoints.jdbc.link;

import org.jspecify.annotations.NullMarked;
