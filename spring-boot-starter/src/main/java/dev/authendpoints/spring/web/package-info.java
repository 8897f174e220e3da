/** How every endpoint reads requests and writes answers. */
@NullMarked
package dev.authendpoints.spring.web;

import org.jspecify.annotations.NullMarked;
