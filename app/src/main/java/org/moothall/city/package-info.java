/// A city is a folder. Reads it, says what would change, applies it in one transaction and hands every module its part
/// (`CityPart`). Knows files, lines and keys; what an office or an area is, the modules above know.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package org.moothall.city;
