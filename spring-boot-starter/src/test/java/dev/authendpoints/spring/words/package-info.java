@org.jspecify.annotations.NullMarked
package dev.authendpoints.spring.words;
