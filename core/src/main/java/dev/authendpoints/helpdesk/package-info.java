/** The helpdesk's pass: for owners who have lost their second factor, from somebody who has recognised them. */
@NullMarked
package dev.authendpoints.helpdesk;

import org.jspecify.annotations.NullMarked;
