/** Who is calling: addresses behind trusted proxies. */
@NullMarked
package dev.authendpoints.spring.client;

import org.jspecify.annotations.NullMarked;
