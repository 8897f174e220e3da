/** Sessions. */
@NullMarked
package dev.authendpoints.jdbc.session;

import org.jspecify.annotations.NullMarked;
