/** Recovery codes: what lets an owner in who has lost all other factors. */
@NullMarked
package dev.authendpoints.factor.recovery;

import org.jspecify.annotations.NullMarked;
