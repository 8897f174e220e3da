/** Codes that are made, sent and compared: what all kinds of factors share that send one. */
@NullMarked
package dev.authendpoints.factor.code;

import org.jspecify.annotations.NullMarked;
