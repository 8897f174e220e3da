/** Numbers for operators: what happened how often. No number knows a name, an address or an account. */
@NullMarked
package dev.authendpoints.spring.metrics;

import org.jspecify.annotations.NullMarked;
