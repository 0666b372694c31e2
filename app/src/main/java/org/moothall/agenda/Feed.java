package org.moothall.agenda;

import java.util.UUID;
import org.moothall.kernel.Language;

/// An address from which a calendar fetches duties.
///
/// @param person whose it is
/// @param desk   the desk whose whole roster it has; blank where it has the person's own duties
record Feed(UUID id, String person, String desk, Language language) {}
