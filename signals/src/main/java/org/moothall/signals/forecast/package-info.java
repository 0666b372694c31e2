/// From what a model foretells to how rare a count is: what Farrington's method and the one for days have
/// in common.
@NullMarked
package org.moothall.signals.forecast;

import org.jspecify.annotations.NullMarked;
