/// The tests' own tools: `CityTest`, `TestDatabase`, `SettableClock`, `Browser`; and the tests that hold the house's
/// rules.
@org.jspecify.annotations.NullMarked
package org.moothall;
