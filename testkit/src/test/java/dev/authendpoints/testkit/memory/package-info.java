@NullMarked
package dev.authendpoints.testkit.memory;

import org.jspecify.annotations.NullMarked;
