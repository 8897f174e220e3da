/** What the rules ask of a transactional store. */
@NullMarked
package dev.authendpoints.tx;

import org.jspecify.annotations.NullMarked;
