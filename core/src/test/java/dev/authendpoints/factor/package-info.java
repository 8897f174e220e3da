@NullMarked
package dev.authendpoints.factor;

import org.jspecify.annotations.NullMarked;
