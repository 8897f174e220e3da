/** The trail of events. */
@NullMarked
package dev.authendpoints.jdbc.audit;

import org.jspecify.annotations.NullMarked;
