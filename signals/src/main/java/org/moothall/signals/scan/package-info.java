/// Where and since when is more going on than elsewhere? Space-time scan statistics: every circle of areas and every
/// window of days that ends today is looked at, and the most unusual of them is held against what chance alone brings.
@NullMarked
package org.moothall.signals.scan;

import org.jspecify.annotations.NullMarked;
