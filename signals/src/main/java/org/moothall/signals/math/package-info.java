/// Distributions and equations that the methods are made of, to about fifteen digits.
@NullMarked
package org.moothall.signals.math;

import org.jspecify.annotations.NullMarked;
