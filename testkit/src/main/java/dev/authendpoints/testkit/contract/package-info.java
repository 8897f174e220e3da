/** What every store promises, as tests: extend them once a database. */
@NullMarked
package dev.authendpoints.testkit.contract;

import org.jspecify.annotations.NullMarked;
