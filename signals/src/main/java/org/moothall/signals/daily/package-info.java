/// Days, from about eight weeks on: weekdays, holidays, a season, and what has not come in yet.
@NullMarked
package org.moothall.signals.daily;

import org.jspecify.annotations.NullMarked;
