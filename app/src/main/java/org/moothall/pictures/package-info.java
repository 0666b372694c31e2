/// Pictures without what they betray: the type by content, size checked before anything is decoded, place, time and
/// device taken out without touching a pixel, small copies for lists. Pure Java: no clock, no table, no framework.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.pictures;
