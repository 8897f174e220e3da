/** Makes a web site of the documents that are read as Markdown otherwise. Part of no application. */
@NullMarked
package dev.authendpoints.site;

import org.jspecify.annotations.NullMarked;
