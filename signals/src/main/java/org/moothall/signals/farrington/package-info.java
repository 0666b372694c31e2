/// Weeks or months of some years: Farrington's method and Noufaily's.
@NullMarked
package org.moothall.signals.farrington;

import org.jspecify.annotations.NullMarked;
