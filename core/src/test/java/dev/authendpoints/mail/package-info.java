@NullMarked
package dev.authendpoints.mail;

import org.jspecify.annotations.NullMarked;
