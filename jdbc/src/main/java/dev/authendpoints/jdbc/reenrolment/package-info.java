/** Sessions that replace all factors of their account, in the database. */
@NullMarked
package dev.authendpoints.jdbc.reenrolment;

import org.jspecify.annotations.NullMarked;
