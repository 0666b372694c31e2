/// Slow rises that no single count shows: cumulative sums, the season they are held against, and after how
/// long they ring.
@NullMarked
package org.moothall.signals.cusum;

import org.jspecify.annotations.NullMarked;
