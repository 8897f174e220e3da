/** Transactions through Spring. */
@NullMarked
package dev.authendpoints.jdbc.tx;

import org.jspecify.annotations.NullMarked;
