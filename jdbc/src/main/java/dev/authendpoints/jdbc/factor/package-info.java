/** Factors and their enrolments. */
@NullMarked
package dev.authendpoints.jdbc.factor;

import org.jspecify.annotations.NullMarked;
