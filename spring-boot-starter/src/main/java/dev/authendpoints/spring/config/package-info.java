/** The configuration, and what production insists on. */
@NullMarked
package dev.authendpoints.spring.config;

import org.jspecify.annotations.NullMarked;
