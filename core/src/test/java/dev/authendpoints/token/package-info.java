@NullMarked
package dev.authendpoints.token;

import org.jspecify.annotations.NullMarked;
