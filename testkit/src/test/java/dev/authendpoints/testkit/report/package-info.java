/** The report of the ways in, compared with what somebody gets who tries. */
@NullMarked
package dev.authendpoints.testkit.report;

import org.jspecify.annotations.NullMarked;
