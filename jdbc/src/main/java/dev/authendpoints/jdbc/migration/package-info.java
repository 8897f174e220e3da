/** How the tables come to be. */
@NullMarked
package dev.authendpoints.jdbc.migration;

import org.jspecify.annotations.NullMarked;
