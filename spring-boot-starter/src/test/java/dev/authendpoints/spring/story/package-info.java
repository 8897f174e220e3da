/** The testkit's stories over HTTP. */
@NullMarked
package dev.authendpoints.spring.story;

import org.jspecify.annotations.NullMarked;
