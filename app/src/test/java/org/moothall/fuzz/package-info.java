/// A fuzzer of the whole over HTTP: every route, every form that a page shows, every post; what it throws at them is
/// drawn by a seed, so that what failed is found again.
@org.jspecify.annotations.NullMarked
package org.moothall.fuzz;
