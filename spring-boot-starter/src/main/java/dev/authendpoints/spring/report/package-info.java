/** The ways in, over HTTP. */
@NullMarked
package dev.authendpoints.spring.report;

import org.jspecify.annotations.NullMarked;
