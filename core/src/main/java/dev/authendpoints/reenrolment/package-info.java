/** Sessions that replace all factors of their account by one that they enable, for owners who have none of them any more. */
@NullMarked
package dev.authendpoints.reenrolment;

import org.jspecify.annotations.NullMarked;
