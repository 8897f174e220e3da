/** The least that two login requests cost on Spring Boot. */
@NullMarked
package dev.authendpoints.bench.floor;

import org.jspecify.annotations.NullMarked;
