/** Passes of the helpdesk, in the database. */
@NullMarked
package dev.authendpoints.jdbc.helpdesk;

import org.jspecify.annotations.NullMarked;
