@NullMarked
package dev.authendpoints.secret;

import org.jspecify.annotations.NullMarked;
