/** How often a person may be sent something. */
@NullMarked
package dev.authendpoints.limit;

import org.jspecify.annotations.NullMarked;
