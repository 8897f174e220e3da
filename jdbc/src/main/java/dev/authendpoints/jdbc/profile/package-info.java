/** Pending changes of addresses. */
@NullMarked
package dev.authendpoints.jdbc.profile;

import org.jspecify.annotations.NullMarked;
