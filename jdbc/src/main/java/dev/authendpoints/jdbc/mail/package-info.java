/** Messages that wait. */
@NullMarked
package dev.authendpoints.jdbc.mail;

import org.jspecify.annotations.NullMarked;
