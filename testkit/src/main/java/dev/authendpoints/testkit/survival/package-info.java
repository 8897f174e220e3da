/** What survives which change of an account: tried out cell by cell, and printed as a table. */
@NullMarked
package dev.authendpoints.testkit.survival;

import org.jspecify.annotations.NullMarked;
