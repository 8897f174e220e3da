/** A host's code: it stands in no package of ours, as everybody's does. */
@NullMarked
package org.example.guarded;

import org.jspecify.annotations.NullMarked;
