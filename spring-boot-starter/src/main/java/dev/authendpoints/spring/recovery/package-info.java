/** The way back in for owners who have lost everything, over HTTP. */
@NullMarked
package dev.authendpoints.spring.recovery;

import org.jspecify.annotations.NullMarked;
