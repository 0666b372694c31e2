/// Early warning on counts: is what came in lately more than what was to be expected? Plain arrays of
/// counts in, plain arrays and records out. No type here can hold a person, and nothing here needs a
/// library.
@NullMarked
package org.moothall.signals;

import org.jspecify.annotations.NullMarked;
