package org.moothall;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/// What one of the two processes runs, class by class in the order of their names; the other runs the `SecondHalf`.
/// Classes of a process share a database, so who comes before whom must not hang on which process is free first: a red
/// would come and go.
///
/// Both take about as long; move the letter when one has become much longer.
@Suite
@SelectPackages("org.moothall")
@IncludeClassNamePatterns(FirstHalf.CLASSES)
class FirstHalf {

    static final String CLASSES = "org\\.moothall\\.([A-Z]|[a-m]).*Test";
}
