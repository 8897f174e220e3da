@NullMarked
package dev.authendpoints;

import org.jspecify.annotations.NullMarked;
