package org.moothall.succession;

import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Ground;

/// What becomes of a case of somebody who leaves.
///
/// @param taken null where it stays with whom it is
record Going(CaseFile before, Ground ground, @Nullable Taken taken) {}
