/** Who has to have a second factor, from when on, and of which kinds; and the roles that such rules go by. */
@NullMarked
package dev.authendpoints.policy;

import org.jspecify.annotations.NullMarked;
