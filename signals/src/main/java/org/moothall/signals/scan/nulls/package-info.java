/// What chance alone could have brought instead of what was seen.
@NullMarked
package org.moothall.signals.scan.nulls;

import org.jspecify.annotations.NullMarked;
