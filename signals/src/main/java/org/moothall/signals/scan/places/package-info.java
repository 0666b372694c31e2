/// Where the areas lie, and how many people live there.
@NullMarked
package org.moothall.signals.scan.places;

import org.jspecify.annotations.NullMarked;
