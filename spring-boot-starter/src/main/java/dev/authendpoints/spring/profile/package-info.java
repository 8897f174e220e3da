/** What owners of accounts change, read and remove, over HTTP. */
@NullMarked
package dev.authendpoints.spring.profile;

import org.jspecify.annotations.NullMarked;
