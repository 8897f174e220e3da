/** What has to be done again and again while the application runs. */
@NullMarked
package dev.authendpoints.spring.lifecycle;

import org.jspecify.annotations.NullMarked;
