@NullMarked
package dev.authendpoints.limit;

import org.jspecify.annotations.NullMarked;
