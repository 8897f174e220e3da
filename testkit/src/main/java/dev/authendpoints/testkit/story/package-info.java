/** What people live through, as tests: extend them once a way of reaching the product. */
@NullMarked
package dev.authendpoints.testkit.story;

import org.jspecify.annotations.NullMarked;
