package org.moothall;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// What the `FirstHalf` leaves.
@Suite
@SelectPackages("org.moothall")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(FirstHalf.CLASSES)
class SecondHalf {}
