/** What a client's pages have to know of this server before anybody signs in. */
@NullMarked
package dev.authendpoints.spring.discovery;

import org.jspecify.annotations.NullMarked;
