/** What people read, in the languages that they read. */
@org.jspecify.annotations.NullMarked
package dev.authendpoints.spring.words;
