/** What only development has. */
@NullMarked
package dev.authendpoints.spring.dev;

import org.jspecify.annotations.NullMarked;
