/** The core on stores in memory, under JMH. */
@NullMarked
package dev.authendpoints.bench.core;

import org.jspecify.annotations.NullMarked;
